// What happens in a run beside the sky: `stepRun` gives the events of its tick, for the picture and the sound.

/** A child by its number: 0 is you, the rivals follow in their order. */
type ChildNumber = number;

export type RunEvent =
  /** A child calls out where it sees the kite, or that it lies there. */
  | { readonly kind: 'shout'; readonly tick: number; readonly by: ChildNumber; readonly x: number; readonly z: number }
  /** Two children ran into each other. */
  | { readonly kind: 'jostle'; readonly tick: number; readonly a: ChildNumber; readonly b: ChildNumber }
  /** Hens fly up under a child's feet; a cart waits for one; a door opens; somebody joins the people around the bread. */
  | {
      readonly kind: 'scatter' | 'wait' | 'open' | 'gather';
      readonly tick: number;
      /** Number in the run's list of obstacles. */
      readonly obstacle: number;
    }
  | { readonly kind: 'landed'; readonly tick: number; readonly x: number; readonly z: number }
  /** The run is decided; `finder` is who has the kite, -1 for nobody. */
  | { readonly kind: 'decided'; readonly tick: number; readonly finder: ChildNumber };
