// A soft bell, made on the spot: one sine that comes quickly and dies slowly. It
// is scheduled on the clock of the sound itself, which runs in a hidden tab too.

/** G above middle C: low enough to be soft, high enough for a small loudspeaker. */
const PITCH_HZ = 392;
const LOUDEST = 0.2;
const RISE_SECONDS = 0.02;
const DECAY_SECONDS = 4;
/** Nearer than this it is ringing, or as good as: it is left to. */
const NEAR_SECONDS = 0.25;

export type Bell = {
  /** Rings after each of these many milliseconds, and not as was asked before. */
  ringAfter(milliseconds: readonly number[]): void;
};

type Stroke = { start: number; oscillator: OscillatorNode };

/** `makeContext` is called at the first stroke: a page without a bell opens no sound. */
export function createBell(makeContext = () => new AudioContext()): Bell {
  let context: AudioContext | undefined;
  let strokes: Stroke[] = [];

  function strike(sound: AudioContext, start: number): Stroke {
    const oscillator = sound.createOscillator();
    const loudness = sound.createGain();
    oscillator.frequency.value = PITCH_HZ;
    loudness.gain.setValueAtTime(0, start);
    loudness.gain.linearRampToValueAtTime(LOUDEST, start + RISE_SECONDS);
    loudness.gain.exponentialRampToValueAtTime(0.0001, start + DECAY_SECONDS);
    oscillator.connect(loudness).connect(sound.destination);
    oscillator.start(start);
    oscillator.stop(start + DECAY_SECONDS);
    return { start, oscillator };
  }

  return {
    ringAfter(milliseconds) {
      if (milliseconds.length === 0 && context === undefined) return;
      context ??= makeContext();
      const sound = context;
      const now = sound.currentTime;
      for (const { start, oscillator } of strokes)
        if (start > now + NEAR_SECONDS) oscillator.stop(now);
      // Without a press on this page the browser lets no sound out: then it is silent.
      if (sound.state === 'suspended') sound.resume().catch(() => {});
      strokes = milliseconds.map((ms) => strike(sound, now + ms / 1000));
    },
  };
}
