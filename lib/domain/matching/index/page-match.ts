import type { PageFacts } from '../../../contracts/facts.ts';
import type { Match, MatchedRule, Viewer } from '../matcher.ts';
import { type Page, readPage } from '../read-page.ts';

/** One question and its answer. The page is read when something needs more of it than its path. */
export class PageMatch implements Match {
  rules: readonly MatchedRule[] = [];
  readonly viewer: Viewer;
  readonly scheme: number;
  private readonly url: string;
  private reading: Page | undefined;

  constructor(url: string, viewer: Viewer, scheme: number, page: Page | undefined) {
    this.url = url;
    this.viewer = viewer;
    this.scheme = scheme;
    this.reading = page;
  }

  get page(): Page | undefined {
    if (this.reading) return this.reading;
    const reading = readPage(this.url);
    if (reading.ok) this.reading = reading.page;
    return this.reading;
  }

  get facts(): PageFacts | undefined {
    return this.page?.known?.facts;
  }
}
