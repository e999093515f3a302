// One tick of the street: carts roll and wait, doors open and shut, people gather around the bread, hens come back.
import type { Stream } from '../random.ts';
import { ticksPerSecond } from '../world.ts';
import type { Body } from './body.ts';
import type { RunEvent } from './run-events.ts';
import { runTuning } from './run-tuning.ts';
import { gatherTicks, type Obstacle, openTicks, shutTicks } from './street.ts';

/** A cart waits while a child is so near before it, metres from edge to edge, and turns back when that lasts, seconds. */
const cartLookMetres = 0.9;
const cartPatienceSeconds = 3;

function isInCartsWay({ x, z, headingX, headingZ, radius }: Obstacle, child: Body): boolean {
  const ahead = (child.x - x) * headingX + (child.z - z) * headingZ;
  const aside = Math.abs((child.x - x) * headingZ - (child.z - z) * headingX);
  const reach = radius + runTuning.bodyRadius;
  return ahead > 0 && ahead < reach + cartLookMetres && aside < reach;
}

/** Goes on to the next corner, or back from the last one. */
function nextLeg(cart: Obstacle): void {
  if (cart.leg + cart.turn < 0 || cart.leg + cart.turn >= cart.way.length) cart.turn = cart.turn === 1 ? -1 : 1;
  cart.leg += cart.turn;
}

function rollCart(cart: Obstacle, bodies: readonly Body[]): boolean {
  const [toX, toZ] = cart.way[cart.leg];
  const left = Math.sqrt((toX - cart.x) * (toX - cart.x) + (toZ - cart.z) * (toZ - cart.z));
  const stride = runTuning.cartSpeed / ticksPerSecond;
  if (left > 0) {
    cart.headingX = (toX - cart.x) / left;
    cart.headingZ = (toZ - cart.z) / left;
  }
  if (bodies.some((body) => isInCartsWay(cart, body))) {
    const hasJustStopped = cart.state === 'busy';
    cart.state = 'idle';
    cart.ticks += 1;
    if (cart.ticks < cartPatienceSeconds * ticksPerSecond) return hasJustStopped;
    cart.turn = cart.turn === 1 ? -1 : 1;
    cart.leg = Math.max(0, Math.min(cart.way.length - 1, cart.leg + cart.turn));
    cart.ticks = 0;
    return hasJustStopped;
  }
  cart.state = 'busy';
  cart.ticks = 0;
  cart.x += cart.headingX * Math.min(stride, left);
  cart.z += cart.headingZ * Math.min(stride, left);
  if (left <= stride) nextLeg(cart);
  return false;
}

/** Opens and shuts; nobody shuts a door on a child. */
function swingDoor(door: Obstacle, bodies: readonly Body[], stream: Stream): boolean {
  door.ticks -= 1;
  if (door.ticks > 0) return false;
  if (door.state === 'busy') {
    Object.assign(door, { state: 'idle', radius: 0, ticks: shutTicks(stream) });
    return false;
  }
  const reach = runTuning.doorRadius + runTuning.bodyRadius;
  const isInWay = bodies.some(({ x, z }) => (x - door.x) * (x - door.x) + (z - door.z) * (z - door.z) < reach * reach);
  if (isInWay) return false;
  Object.assign(door, { state: 'busy', radius: runTuning.doorRadius, ticks: openTicks() });
  return true;
}

function gather(seller: Obstacle, stream: Stream): boolean {
  seller.ticks -= 1;
  if (seller.ticks > 0 || seller.people >= runTuning.mostPeople) return false;
  seller.people += 1;
  seller.state = 'busy';
  seller.ticks = gatherTicks(stream);
  return true;
}

/** Hens fly up under the feet of a child, who is flustered for a moment, and come back after a while. */
function peck(hens: Obstacle, bodies: readonly Body[]): boolean {
  if (hens.state === 'busy') {
    hens.ticks -= 1;
    if (hens.ticks <= 0) hens.state = 'idle';
    return false;
  }
  const reach = runTuning.hensReach;
  const isRunInto = bodies.some(
    ({ x, z }) => (x - hens.x) * (x - hens.x) + (z - hens.z) * (z - hens.z) < reach * reach,
  );
  if (!isRunInto) return false;
  hens.state = 'busy';
  hens.ticks = Math.round(runTuning.hensAwaySeconds * ticksPerSecond);
  return true;
}

/** Moves everything in the street on by one tick. */
export function stepStreet(
  obstacles: readonly Obstacle[],
  bodies: readonly Body[],
  stream: Stream,
  tick: number,
  events: RunEvent[],
): void {
  for (const [obstacle, one] of obstacles.entries()) {
    if (one.kind === 'cart' && rollCart(one, bodies)) events.push({ kind: 'wait', tick, obstacle });
    else if (one.kind === 'door' && swingDoor(one, bodies, stream)) events.push({ kind: 'open', tick, obstacle });
    else if (one.kind === 'seller' && gather(one, stream)) events.push({ kind: 'gather', tick, obstacle });
    else if (one.kind === 'hens' && peck(one, bodies)) events.push({ kind: 'scatter', tick, obstacle });
  }
}

/** Share of its speed that people around the bread leave to a child at a place. */
export function shareAmongPeople(obstacles: readonly Obstacle[], { x, z }: Body): number {
  for (const one of obstacles) {
    if (one.people === 0) continue;
    const reach = runTuning.crowdReach * Math.sqrt(one.people / runTuning.mostPeople);
    if ((x - one.x) * (x - one.x) + (z - one.z) * (z - one.z) < reach * reach) return runTuning.crowdShare;
  }
  return 1;
}
