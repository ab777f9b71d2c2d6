/** Tests segments against a regular expression of `path-shape`. */
export class SegmentExpression {
  private readonly source: string;
  private regexp: RegExp | undefined;
  /** Literal text before the first group and behind the last; what does not have it needs no regular expression. */
  private readonly prefix: string;
  private readonly suffix: string;

  /** @param source anchored at both ends, its groups in parentheses */
  constructor(source: string) {
    this.source = source;
    this.prefix = literal(source.slice(1, source.indexOf('(')));
    this.suffix = literal(source.slice(source.lastIndexOf(')') + 1, -1));
  }

  test(segment: string): boolean {
    const { prefix, suffix } = this;
    if (prefix !== '' && segment.slice(0, prefix.length).toLowerCase() !== prefix) return false;
    if (suffix !== '' && segment.slice(-suffix.length).toLowerCase() !== suffix) return false;
    this.regexp ??= new RegExp(this.source, 'vi');
    return this.regexp.test(segment);
  }
}

function literal(source: string): string {
  return source.replaceAll('\\', '').toLowerCase();
}
