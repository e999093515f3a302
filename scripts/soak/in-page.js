// Runs in a page before anything of it: a clock that is turned from outside, counts of what the graphics card holds, and a
// gamepad that nobody holds. It goes with the page over its reloads; the date is handed on in the window's name.
(() => {
  /** Milliseconds from picture to picture; a match flies at most five ticks (83 ms) in one. */
  const frameMs = 80;
  const RealDate = Date;
  const openedAt = Number(window.name) || RealDate.now();
  let now = 0;
  let lastId = 0;
  let nextFrame = frameMs;
  /** @type {Map<number, { at: number, every: number | null, act: () => void }>} */
  const timers = new Map();
  /** @type {Map<number, (now: number) => void>} */
  const frames = new Map();

  const later =
    (repeats) =>
    (act, wait = 0, ...words) => {
      const ms = Math.max(1, Number(wait) || 0);
      timers.set(++lastId, { at: now + ms, every: repeats ? ms : null, act: () => act(...words) });
      return lastId;
    };
  const forget = (id) => void timers.delete(id);
  const clock = {
    setTimeout: later(false),
    setInterval: later(true),
    clearTimeout: forget,
    clearInterval: forget,
    requestAnimationFrame(draw) {
      frames.set(++lastId, draw);
      return lastId;
    },
    cancelAnimationFrame: (id) => void frames.delete(id),
    Date: class extends RealDate {
      constructor(...parts) {
        super(...(parts.length === 0 ? [openedAt + now] : parts));
      }
      static now() {
        return openedAt + now;
      }
    },
  };
  Object.assign(window, clock);
  performance.now = () => now;
  addEventListener('pagehide', () => {
    window.name = String(Math.round(openedAt + now));
  });

  const attempt = (act, word) => {
    try {
      act(word);
    } catch (error) {
      reportError(error);
    }
  };
  /** Pictures, files and presses arrive in real time: between two frames they get their turn. */
  const channel = new MessageChannel();
  const turn = () =>
    new Promise((then) => {
      channel.port1.onmessage = then;
      channel.port2.postMessage(0);
    });
  const soonest = () => {
    let [first, at] = [null, Number.POSITIVE_INFINITY];
    for (const [id, timer] of timers) if (timer.at < at) [first, at] = [id, timer.at];
    return first;
  };
  const fire = (id) => {
    const timer = timers.get(id);
    now = Math.max(now, timer.at);
    if (timer.every === null) timers.delete(id);
    else timer.at += timer.every;
    attempt(timer.act);
  };
  const draw = () => {
    now = nextFrame;
    nextFrame += frameMs;
    const drawn = [...frames.values()];
    frames.clear();
    for (const act of drawn) attempt(act, now);
  };
  const run = async (ms) => {
    for (const end = now + ms; now < end; ) {
      const id = soonest();
      if (id !== null && timers.get(id).at <= Math.min(nextFrame, end)) {
        fire(id);
      } else if (nextFrame <= end) {
        draw();
        await turn();
      } else now = end;
    }
  };

  /** What the page has asked the graphics card for and not given back. */
  const held = { textures: 0, buffers: 0, programs: 0, shaders: 0, framebuffers: 0, renderbuffers: 0, sounds: 0 };
  const kinds = { Texture: 0, Buffer: 0, Program: 0, Shader: 0, Framebuffer: 0, Renderbuffer: 0 };
  for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
    for (const kind of Object.keys(kinds)) {
      const known = new WeakSet();
      const key = `${kind.toLowerCase()}s`;
      const make = prototype[`create${kind}`];
      const drop = prototype[`delete${kind}`];
      prototype[`create${kind}`] = function (...words) {
        const made = make.apply(this, words);
        if (made !== null) known.add(made);
        held[key] += made === null ? 0 : 1;
        return made;
      };
      prototype[`delete${kind}`] = function (gone) {
        if (known.delete(gone)) held[key]--;
        return drop.call(this, gone);
      };
    }
  }
  window.AudioContext = class extends AudioContext {
    constructor(...words) {
      super(...words);
      held.sounds++;
    }
    close() {
      held.sounds--;
      return super.close();
    }
  };

  const buttons = Array.from({ length: 17 }, () => ({ pressed: false, touched: false, value: 0 }));
  const pad = {
    index: 0,
    id: 'a pad',
    connected: false,
    mapping: 'standard',
    axes: [0, 0, 0, 0],
    buttons,
    timestamp: 0,
  };
  navigator.getGamepads = () => (pad.connected ? [pad] : []);

  let clicks = 0;
  addEventListener('click', () => clicks++, true);

  window.soak = {
    /** Somebody has been at this page since it was opened. */
    used: false,
    run,
    get clicks() {
      return clicks;
    },
    counts: () => ({ ...held, timers: timers.size, frames: frames.size }),
    plug(connected) {
      pad.connected = connected;
      dispatchEvent(Object.assign(new Event(connected ? 'gamepadconnected' : 'gamepaddisconnected'), { gamepad: pad }));
    },
    stick(right, up) {
      pad.axes = [right, -up, 0, 0];
    },
    button(at, pressed) {
      pad.buttons[at] = { pressed, touched: pressed, value: Number(pressed) };
    },
    /** The middles of all buttons that can be pressed now, CSS px. */
    presses: () =>
      [...document.querySelectorAll('button:not([disabled])')]
        .filter(
          (one) => one.closest('[inert], [data-staff]') === null && one.checkVisibility({ visibilityProperty: true }),
        )
        .map((one) => one.getBoundingClientRect())
        .map(({ x, y, width, height }) => ({ x: Math.round(x + width / 2), y: Math.round(y + height / 2) }))
        .filter(({ x, y }) => x > 0 && y > 0 && x < innerWidth && y < innerHeight),
  };
})();
