import path from 'node:path';
import { expect, test } from 'vitest';
import { checkLayers } from './layer-rules.ts';
import { layerTable } from './layer-table.ts';

const source = path.resolve(import.meta.dirname, '../../src');

test('every file of src imports only what its layer may', () => {
  expect(checkLayers(source).complaints).toEqual([]);
});

test('the check has seen every layer: none is empty, and main.ts joins them', () => {
  const { files } = checkLayers(source);
  const empty = Object.keys(layerTable).filter((layer) => !files.some((file) => file.startsWith(`${layer}/`)));
  expect(empty).toEqual([]);
  expect(files).toContain('main.ts');
});

test('a layer never reaches back through another: the table has no circle', () => {
  const below = (layer: string): string[] => {
    const next = layerTable[layer]?.layers ?? [];
    return [...next, ...next.flatMap(below)];
  };
  const circular = Object.keys(layerTable).filter((layer) => below(layer).includes(layer));
  expect(circular).toEqual([]);
});
