import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Where whole duels are flown: such a file takes up to minutes, and is short to read. */
const isDear = ({ moduleId }: TestSpecification): boolean => /\/tests\/(?:proofs|shell)\//.test(moduleId);

/**
 * Begins with the files that take longest, so that no core waits for another at the end. Where a run has been before, Vitest knows
 * how long each took; in a fresh copy it would go by their size.
 */
export class DearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isDear), ...sorted.filter((file) => !isDear(file))];
  }
}
