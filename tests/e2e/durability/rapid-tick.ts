import type { ElementHandle, Locator, Page } from '@playwright/test';

/** A tick that is pressed over and over, by keyboard, and waited for like a person does: until it is seen. */
export class RapidTick {
  #shown: boolean;
  #presses = 0;
  readonly #page: Page;
  readonly #box: ElementHandle;

  private constructor(page: Page, box: ElementHandle, shown: boolean) {
    this.#page = page;
    this.#box = box;
    this.#shown = shown;
  }

  static async on(box: Locator): Promise<RapidTick> {
    await box.focus();
    const handle = await box.elementHandle();
    if (!handle) throw new Error('the tick is not there');
    return new RapidTick(box.page(), handle, await box.isChecked());
  }

  /** How many changes were seen. */
  get presses(): number {
    return this.#presses;
  }

  /** Presses it and does not look. */
  pressBlindly(): Promise<void> {
    return this.#page.keyboard.press('Space');
  }

  /** Presses it and waits until the change is seen. */
  async press(): Promise<void> {
    const wanted = !this.#shown;
    await this.pressBlindly();
    await this.#box.evaluate(seen, wanted);
    this.#shown = wanted;
    this.#presses += 1;
  }
}

/** Runs in the page: the tick is looked at with every frame, which is quicker than asking from outside. */
function seen(box: Node, wanted: boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const deadline = performance.now() + 10_000;
    const look = () => {
      if ((box as HTMLInputElement).checked === wanted) resolve();
      else if (performance.now() > deadline) reject(new Error('the change was not seen in 10 s'));
      else requestAnimationFrame(look);
    };
    look();
  });
}
