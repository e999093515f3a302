// Everything on the run's own sheet.
import { runnerCutOuts } from './cut-outs-runners.mjs';
import { frontCutOuts } from './fronts.mjs';
import { roofCutOuts } from './roofs-above.mjs';
import { streetCutOuts } from './street-people.mjs';
import { thingCutOuts } from './street-things.mjs';

export const everyRunCutOut = () => [
  ...roofCutOuts(),
  ...frontCutOuts(),
  ...runnerCutOuts(),
  ...streetCutOuts(),
  ...thingCutOuts(),
];
