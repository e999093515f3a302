// Types of engine.js: those of Phaser. They promise more than the entry holds; use only what engine.js imports.
import type Phaser from 'phaser';

export declare const Game: typeof Phaser.Game;
export type Game = Phaser.Game;
export declare const GameObject: typeof Phaser.GameObjects.GameObject;
export type GameObject = Phaser.GameObjects.GameObject;
export declare const Scene: typeof Phaser.Scene;
export type Scene = Phaser.Scene;
export type WebGlRenderer = Phaser.Renderer.WebGL.WebGLRenderer;
export type DrawingContext = Phaser.Renderer.WebGL.DrawingContext;
export type QuadBatch = Phaser.Renderer.WebGL.RenderNodes.BatchHandlerQuad;
export type GlTexture = Phaser.Renderer.WebGL.Wrappers.WebGLTextureWrapper;
export type QuadOptions = Phaser.Types.Renderer.WebGL.RenderNodes.BatchHandlerQuadRenderOptions;
