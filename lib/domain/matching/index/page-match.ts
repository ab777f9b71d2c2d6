import type { PageFacts } from '../../../contracts/facts.ts';
import type { Match, MatchedRule, Viewer } from '../matcher.ts';
import type { Page } from '../read-page.ts';
import type { HostPlan } from './host-plans.ts';
import { plainPage } from './plain-page.ts';

const NO_RULES: readonly MatchedRule[] = [];

/** One question and its answer. The page is read when something needs more of it than host and path. */
export class PageMatch implements Match {
  rules: readonly MatchedRule[] = NO_RULES;
  readonly viewer: Viewer;
  readonly plan: HostPlan;
  private readonly url: string;
  private readonly pathStart: number;
  private readonly pathEnd: number;
  private reading: Page | undefined;

  /**
   * @param pathStart where the path's first slash stands in the address, and `pathEnd` where the path is over; of no
   *   account where the page has been read already
   */
  constructor(url: string, viewer: Viewer, plan: HostPlan, pathStart: number, pathEnd: number, page?: Page) {
    this.url = url;
    this.viewer = viewer;
    this.plan = plan;
    this.pathStart = pathStart;
    this.pathEnd = pathEnd;
    this.reading = page;
  }

  /** `undefined` where the address turns out to be none. */
  get page(): Page | undefined {
    this.reading ??= plainPage(this.url, this.plan, this.pathStart, this.pathEnd);
    return this.reading;
  }

  get facts(): PageFacts | undefined {
    return this.page?.known?.facts;
  }
}
