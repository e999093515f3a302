import { expect, test } from 'vitest';
import { contestants } from '../../src/shell/peers/contestants.ts';
import { endForce, endMass, gravity, nodeMass, ropeMetres, ropeSegments } from '../../src/shell/peers/hung-ropes.ts';

/** Where the nodes of a rope come to hang that has no stretch at all: x, y of each from the hand, metres. */
function hungChain(): number[][] {
  const places = [[0, 0]];
  const rest = ropeMetres / ropeSegments;
  for (let segment = 0; segment < ropeSegments; segment++) {
    // A segment points where the force on all that hangs beyond it points.
    const beyond = endMass + (ropeSegments - 1 - segment) * nodeMass;
    const force = [endForce[0], endForce[1] - beyond * gravity] as const;
    const size = Math.hypot(...force);
    const [x = 0, y = 0] = places.at(-1) ?? [];
    places.push([x + (rest * force[0]) / size, y + (rest * force[1]) / size]);
  }
  return places;
}

/**
 * Where the nodes of one rope hang while its hand rests. Some ropes never cease to swing, once in six seconds: so this is
 * a mean over a minute in which the beginning and the end count less, and nothing is left of a swing.
 */
async function hangs(at: number): Promise<Float64Array> {
  const world = await contestants[at]?.make({ ropes: 1, hauls: false });
  const now = new Float64Array(2 * (ropeSegments + 1));
  const mean = new Float64Array(now.length);
  for (let tick = 0; tick < settleTicks; tick++) world?.tick();
  for (let tick = 0; tick < hangTicks; tick++) {
    world?.tick();
    world?.writePlaces(0, now);
    const weight = (1 - Math.cos((2 * Math.PI * tick) / hangTicks)) / hangTicks;
    for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] ?? 0) + (now[i] ?? 0) * weight;
  }
  world?.end();
  return mean;
}

/** The air has taken all but 6e-6 of a swing after twelve seconds. */
const settleTicks = 720;
const hangTicks = 3600;

const chain = hungChain();

test.each(contestants.map(({ library, what }, at) => [library ?? 'ours', what, at] as const))(
  '%s, %s: hangs where the chain hangs',
  async (_library, _what, at) => {
    const places = await hangs(at);
    const straight = Math.hypot(...(chain.at(-1) ?? []));
    const length = Math.hypot(places.at(-2) ?? 0, places.at(-1) ?? 0);
    // How far a rope stretches is measured by the bench; here all are brought to one length. They were laid out 6.7 m from
    // where they come to hang, and a rope without weight would lie 13 cm off in the middle.
    const [ex = 0, ey = 0] = (chain.at(-1) ?? []).map((metres) => metres / straight);
    for (const [node, [x = 0, y = 0]] of chain.entries()) {
      const off = [places[2 * node] ?? 0, places[2 * node + 1] ?? 0].map((metres) => (metres * straight) / length);
      const [dx, dy] = [(off[0] ?? 0) - x, (off[1] ?? 0) - y];
      expect(Math.abs(dx * ey - dy * ex), `node ${node}, sideways`).toBeLessThan(0.02);
      // Matter.js as it comes stretches its rope more at the hand than at the end, so its nodes lie 0.28 m further out.
      expect(Math.abs(dx * ex + dy * ey), `node ${node}, along`).toBeLessThan(0.3);
    }
    expect(length / straight).toBeLessThan(1.07);
  },
);
