import type { PageFacts } from '../../../contracts/facts.ts';
import type { Match, MatchedRule, Viewer } from '../matcher.ts';
import type { Page } from '../read-page.ts';
import type { HostPlan } from './host-plans.ts';

/** One question and its answer. The page is read when something needs more of it than host and path. */
export class PageMatch implements Match {
  rules: readonly MatchedRule[] = [];
  readonly viewer: Viewer;
  readonly plan: HostPlan;
  private readonly read: () => Page | undefined;
  private reading: { page: Page | undefined } | undefined;

  constructor(viewer: Viewer, plan: HostPlan, read: () => Page | undefined) {
    this.viewer = viewer;
    this.plan = plan;
    this.read = read;
  }

  get page(): Page | undefined {
    this.reading ??= { page: this.read() };
    return this.reading.page;
  }

  get facts(): PageFacts | undefined {
    return this.page?.known?.facts;
  }
}
