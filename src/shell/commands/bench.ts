// `bench`: what a tick costs, whether memory grows, and what the same ropes cost in other libraries (docs/bench.md).
import { type BenchReport, benchReport, briefPlan, wholePlan } from '../bench/report.ts';
import type { RopeFigure } from '../peers/contest.ts';
import { turnsInThread } from '../peers/rope-thread.ts';
import { type Cell, table } from '../table.ts';
import type { Command } from './command.ts';

const ropeRow = (figure: RopeFigure): Cell[] => [
  figure.name,
  figure.version,
  figure.ropes,
  figure.what,
  figure.stretch === null ? 'apart' : `${(figure.stretch * 100).toFixed(3)} %`,
  figure.microsecondsMedian,
  figure.min,
  figure.ratio,
];

function forPeople(report: BenchReport): string {
  const { tick, memory, ours, peers, missingPeers, forecast, aims } = report;
  const ticks = table(
    ['kites', 'nodes', 'crossings', 'us a tick', 'least', 'most', 'us a kite', 'yardsticks'],
    tick.map((figure) => [
      figure.kites,
      figure.nodes,
      figure.crossings,
      figure.microsecondsMedian,
      figure.min,
      figure.max,
      figure.perKite,
      figure.yardsticks,
    ]),
  );
  const ropes = table(
    ['library', 'version', 'ropes', 'what', 'stretch', 'us a tick', 'least', 'over ours'],
    [...ours, ...peers].map(ropeRow),
  );
  const reached = table(
    ['aim', 'wanted', 'reached', ''],
    aims.map(({ what, aim, reached: came, met }) => [what, aim, came, met ? 'met' : 'missed']),
  );
  const absent =
    missingPeers.length === 0 ? '' : `Not installed, so nobody is compared with: ${missingPeers.join(', ')}.\n`;
  return [
    ticks,
    `yardstick ${report.yardstickMicroseconds} us\n`,
    `forecast of ${forecast.members} members ${forecast.refreshMilliseconds} ms; ${forecast.looseKites} loose kites: ${forecast.roundMilliseconds} ms a round (least ${forecast.leastRoundMilliseconds}), worst tick ${forecast.worstTickMilliseconds} ms, tick of a cut ${forecast.cutTickMilliseconds} ms\n`,
    `memory: ${memory.kites} kites, ${memory.ticks} ticks: grew by ${memory.heldGrowthBytes} bytes held, by ${memory.crossedGrowthBytes} crossed; a tick asks for ${Math.round(memory.bytesPerTick)} bytes\n`,
    `${ropes}${absent}`,
    reached,
  ].join('\n');
}

export const bench: Command = {
  rule: { options: { brief: { kind: 'flag' } }, operands: [] },
  help: 'bench [--brief]                         what a tick costs on this machine, and what ropes cost elsewhere',
  async run(given, { progress }) {
    const json = await benchReport(given.flag('brief') ? briefPlan : wholePlan, turnsInThread, progress);
    return { json, people: forPeople(json) };
  },
};
