/** Somewhere that text is written to. */
export type TextSink = { write(text: string): unknown };

/**
 * Gathers the log lines of one turn of the event loop into one write: a system call for each line cost a fifth of
 * an unchanged pull.
 */
export function gatheredLines(out: TextSink): TextSink {
  let gathered = '';
  const flush = () => {
    const text = gathered;
    gathered = '';
    out.write(text);
  };
  return {
    write(line) {
      if (gathered === '') setImmediate(flush);
      gathered += line;
    },
  };
}
