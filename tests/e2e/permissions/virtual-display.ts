import { type ChildProcess, execFileSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { startChild, stopChild } from '../../../demo/child.ts';
import { until } from '../../../demo/until.ts';

const SIZE = { width: 1400, height: 900, depth: 24 };
const BYTES_PER_PIXEL = 4;
/** Enough pixels for a mean, few enough to be read often; odd, so that no column is met again and again. */
const SAMPLE_STRIDE = 97 * BYTES_PER_PIXEL;
const FNV_PRIME = 16_777_619;
/** Longer than any pause in what the browser fades in, which takes neither keys nor clicks until then. */
const SETTLED_MS = 400;

function isInstalled(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Why no virtual display can be had here, in words; `undefined` where one can. */
export function whyNoDisplay(): string | undefined {
  const missing = ['Xvfb', 'xdotool'].filter((program) => !isInstalled(program));
  return missing.length > 0 ? `${missing.join(' and ')} not installed here` : undefined;
}

function displayNumberOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    child.stdio[3]?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
  });
}

/** An X display of its own, which nobody sees: its picture can be measured and keys be pressed on it. */
export class VirtualDisplay {
  /** As `DISPLAY` takes it. */
  readonly name: string;
  readonly #server: ChildProcess;
  readonly #folder: string;

  private constructor(name: string, server: ChildProcess, folder: string) {
    this.name = name;
    this.#server = server;
    this.#folder = folder;
  }

  /** Starts it on a free display number. */
  static async start(): Promise<VirtualDisplay> {
    const folder = mkdtempSync(join(tmpdir(), 'alongside-display-'));
    const args = [
      '-displayfd',
      '3',
      '-screen',
      '0',
      `${SIZE.width}x${SIZE.height}x${SIZE.depth}`,
      '-nolisten',
      'tcp',
      '-fbdir',
      folder,
    ];
    const server = startChild('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    return new VirtualDisplay(`:${await displayNumberOf(server)}`, server, folder);
  }

  /** Mean brightness of the whole picture, 0-255. */
  brightness(): number {
    const pixels = this.#pixels();
    let sum = 0;
    let count = 0;
    for (let at = 0; at < pixels.length; at += SAMPLE_STRIDE) {
      sum += pixels[at] ?? 0;
      count += 1;
    }
    return sum / count;
  }

  /** A number that differs when any pixel does. */
  fingerprint(): number {
    const pixels = this.#pixels();
    let hash = 0;
    for (let at = 0; at < pixels.length; at += BYTES_PER_PIXEL) {
      hash = Math.imul(hash ^ (pixels[at] ?? 0), FNV_PRIME);
    }
    return hash;
  }

  /** Presses a key as a keyboard would, whatever window has the focus. */
  press(key: 'Tab' | 'Return' | 'Escape' | 'alt+shift+l'): void {
    this.#act('key', key);
  }

  /**
   * Clicks where a mouse would, whatever lies there.
   *
   * @param at pixels from the right and the lower edge
   */
  click(at: { right: number; bottom: number }): void {
    const place = [SIZE.width - at.right, SIZE.height - at.bottom].map(String);
    this.#act('mousemove', ...place, 'click', '1');
  }

  /** Resolves once the picture has stood still for longer than any pause in the browser's fading in. */
  settled(): Promise<true> {
    let last = this.fingerprint();
    let since = performance.now();
    return until('the picture to stand still', () => {
      const now = this.fingerprint();
      if (now !== last) since = performance.now();
      last = now;
      return performance.now() - since >= SETTLED_MS || undefined;
    });
  }

  async stop(): Promise<void> {
    await stopChild(this.#server);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #act(...command: string[]): void {
    execFileSync('xdotool', command, { env: { ...process.env, DISPLAY: this.name } });
  }

  /** The frame buffer is a file in XWD format, whose first number is the length of its header. */
  #pixels(): Buffer {
    const file = readFileSync(join(this.#folder, 'Xvfb_screen0'));
    return file.subarray(file.readUInt32BE(0));
  }
}
