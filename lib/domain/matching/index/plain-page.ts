import type { Recognition } from '../compile-pack.ts';
import { type KeyValues, keyValues } from '../key-values.ts';
import { hashQueryOf, type Page, pathVariants, readPage } from '../read-page.ts';
import type { HostPlan } from './host-plans.ts';

/** Query and fragment that the URL parser would leave as they are. */
const PLAIN_REST = /^[!#-;=?-_a-z{|}~]*$/;

/** A page whose address needed no parser: its parts are cut out of the text when a rule asks for them. */
class PlainPage implements Page {
  readonly scheme: Page['scheme'];
  readonly hostname: string;
  readonly environment: string | undefined;
  private readonly text: string;
  private readonly pathStart: number;
  private readonly pathEnd: number;
  private readonly queryEnd: number;
  private readonly plan: HostPlan;
  private variants: readonly string[] | undefined;
  private recognition: { known: Recognition | undefined } | undefined;

  constructor(text: string, plan: HostPlan, pathStart: number, pathEnd: number) {
    this.text = text;
    this.plan = plan;
    this.pathStart = pathStart;
    this.pathEnd = pathEnd;
    const mark = text.indexOf('#', pathEnd);
    this.queryEnd = mark < 0 ? text.length : mark;
    this.scheme = plan.scheme;
    this.hostname = plan.hostname;
    this.environment = plan.site?.environment;
  }

  get url(): URL {
    return new URL(this.text);
  }

  get paths(): readonly string[] {
    this.variants ??= pathVariants(this.text.slice(this.pathStart, this.pathEnd));
    return this.variants;
  }

  get query(): KeyValues {
    return keyValues(this.text.slice(this.pathEnd + 1, this.queryEnd));
  }

  get hash(): string {
    return this.text.slice(this.queryEnd + 1);
  }

  get hashQuery(): URLSearchParams {
    return hashQueryOf(this.hash);
  }

  get known(): Recognition | undefined {
    this.recognition ??= { known: this.plan.site?.recognise(this) };
    return this.recognition.known;
  }
}

/**
 * The page of an address whose host and path were found plain.
 *
 * @param pathStart where the path's first slash stands in the text
 * @param pathEnd where the path is over
 * @returns `undefined` where the address turns out to be none
 */
export function plainPage(
  text: string,
  plan: HostPlan,
  pathStart: number,
  pathEnd: number,
): Page | undefined {
  if (PLAIN_REST.test(text.slice(pathEnd))) return new PlainPage(text, plan, pathStart, pathEnd);
  const reading = readPage(text);
  return reading.ok ? reading.page : undefined;
}
