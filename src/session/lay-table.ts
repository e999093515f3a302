// Seats the people of a table: who moves which flyer, and who holds which spool.
import { type Spools, spooled, withSlowWear } from '../content/seating.ts';
import type { PilotProfile, Seat, Setup } from '../sim/setup.ts';
import type { ScreenSeat, Table } from './table.ts';

/** A match with its people in their places. */
export interface LaidTable {
  readonly setup: Setup;
  /** From left to right. */
  readonly seats: readonly ScreenSeat[];
  /** Where the spools are held otherwise than the level has it, and pilots who fly for you: for the tape. */
  readonly spools?: Spools;
  readonly pilots?: Readonly<Record<string, string>>;
  /** Your own line wears more slowly: for the tape. */
  readonly slowWear?: boolean;
}

function seatedAt(setup: Setup, seats: Readonly<Record<string, Seat>>): Setup {
  return { ...setup, flyers: setup.flyers.map((flyer) => ({ ...flyer, seat: seats[flyer.id] ?? flyer.seat })) };
}

function layRivals(setup: Setup): LaidTable {
  const flyers = [...setup.flyers].sort((a, b) => a.hand[0] - b.hand[0]);
  const people = Object.fromEntries(flyers.map(({ id }) => [id, { kind: 'wishes' } as const]));
  return { setup: seatedAt(setup, people), seats: flyers.map(({ id }) => ({ holds: 'kite', flyer: id })) };
}

/**
 * Seats people for a match in which `you` are that flyer. `flying` is who flies where you hold the spool. With `slowWear` your
 * own line wears more slowly, but never where two people fly against one another.
 */
export function layTable(
  setup: Setup,
  you: string,
  table: Table,
  flying: PilotProfile | undefined,
  slowWear = false,
): LaidTable {
  const laid = layPeople(setup, you, table, flying);
  if (!slowWear || table === 'rivals') return laid;
  return { ...laid, setup: withSlowWear(laid.setup, you), slowWear };
}

function layPeople(setup: Setup, you: string, table: Table, flying: PilotProfile | undefined): LaidTable {
  const kite = { holds: 'kite', flyer: you } as const;
  const spool = { holds: 'spool', flyer: you } as const;
  if (table === 'rivals') return layRivals(setup);
  if (table === 'alone') {
    const spools = { [you]: 'alone' } as const;
    return { setup: spooled(setup, spools), seats: [kite], spools };
  }
  const spools = { [you]: 'seat' } as const;
  if (table === 'crew') return { setup: spooled(setup, spools), seats: [spool, kite], spools };
  if (table === 'friend' || flying === undefined) return { setup, seats: [kite] };
  const flown = seatedAt(setup, { [you]: { kind: 'pilot', profile: flying } });
  return { setup: spooled(flown, spools), seats: [spool], spools, pilots: { [you]: flying.id } };
}
