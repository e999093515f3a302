// The steps of the lesson by name, in their order. Apart from the lesson, so that the first paint needs no simulation.

/** `hold`: the kite goes where its nose points. `slack`: it turns. `cross`: over his line. `cut`: what the hint says then. */
export const lessonSteps = ['hold', 'slack', 'cross', 'cut'] as const;
export type LessonStep = (typeof lessonSteps)[number];
