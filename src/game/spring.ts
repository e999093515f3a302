// A critically damped spring: the camera's only way to move.

export interface Spring {
  value: number;
  speed: number;
}

/** A spring at rest. */
export function restingSpring(value: number): Spring {
  return { value, speed: 0 };
}

/** Moves a spring toward `goal`; `rate` in rad/s. Exact for any step length, so slow frames do not overshoot. */
export function pullSpring(spring: Spring, goal: number, rate: number, seconds: number): void {
  const away = spring.value - goal;
  const push = (spring.speed + rate * away) * seconds;
  const fade = Math.exp(-rate * seconds);
  spring.value = goal + (away + push) * fade;
  spring.speed = (spring.speed - rate * push) * fade;
}
