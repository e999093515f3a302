// `docs/proofs.md`: what all tables say, for people.
import { everyProof } from './every-proof.ts';
import type { Claim, Proof } from './proof.ts';
import { figuresOf, readTable } from './table.ts';

const head = `# Proofs

Written by \`npm run proof\` from the tables in \`tests/proofs/tables\`; nobody edits it by hand. Long work that is done now
and then, row by row; each row keeps its figures, a digest of its worlds and the name of the physics. \`npm test\` does a
fixed part of the rows again, every so many-th from the first, and asks for the same figures and digests. Bounds are those
between which the truth lies at 99.9 %; a share is only called wrong when chance cannot explain it. N counts what the
figure rests on. "Measured" is told and not demanded.
`;

const verdict = ({ holds }: Claim): string => (holds === null ? 'measured' : holds ? 'holds' : '**does not hold**');

function sectionOf(proof: Proof): string {
  const rows = readTable(proof.name);
  const physics = [...new Set(rows.map((row) => row.physics))].join(', ');
  const title = `## ${proof.name}\n\n${proof.sentence}\n`;
  if (rows.length === 0) return `${title}\nNever done.\n`;
  const claims = proof.claims(figuresOf(rows));
  const lines = claims.map((claim) => {
    const { sentence, n, found, bounds = '' } = claim;
    return `| ${sentence} | ${n.toLocaleString('en')} | ${found} | ${bounds} | ${verdict(claim)} |`;
  });
  const again = `${rows.length} rows, physics \`${physics}\`; \`npm test\` does one row in ${proof.every} again.`;
  return `${title}\n${again}\n\n| What | N | Found | Bounds | |\n| --- | ---: | --- | --- | --- |\n${lines.join('\n')}\n`;
}

/** The whole page, from the tables as they are. */
export function reportOfTables(): string {
  return [head, ...everyProof.map(sectionOf)].join('\n');
}

/** What one proof's rows say, in lines for the terminal. */
export function claimsInLines(claims: readonly Claim[]): string {
  return claims
    .map((claim) => {
      const { sentence, n, found, bounds } = claim;
      return `  ${sentence}: ${found}${bounds === undefined ? '' : ` (${bounds})`}, N ${n}, ${verdict(claim)}\n`;
    })
    .join('');
}
