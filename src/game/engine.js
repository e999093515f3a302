// The engine: the part of Phaser that this game uses, straight from its source. Everything is drawn by one game object
// of our own (painter.ts), so there are no factories, no loader, no input, no sound and no tweens here.
// The renderer must come first: Phaser's modules require one another in circles.
import '@psrc/renderer/index.js';
import '@psrc/events/EventEmitter.js';
import '@psrc/cameras/2d/CameraManager.js';
import '@psrc/gameobjects/GameObjectCreator.js';
import '@psrc/gameobjects/GameObjectFactory.js';
import '@psrc/scene/ScenePlugin.js';
import '@psrc/gameobjects/DisplayList.js';
import '@psrc/gameobjects/UpdateList.js';
import Game from '@psrc/core/Game.js';
import GameObject from '@psrc/gameobjects/GameObject.js';
import Scene from '@psrc/scene/Scene.js';

export { Game, GameObject, Scene };
