import { startTransition, useEffect, useState } from 'react';
import { afterFrame } from '../../lib/queries/after-frame.ts';

/**
 * The value as it was in the last frame. What takes long to show follows it, so that it comes behind the frame that
 * shows the new one: React's own deferred values often come before it and hold it up.
 */
export function usePainted<T>(value: T): T {
  const [painted, setPainted] = useState(value);
  useEffect(() => afterFrame(() => startTransition(() => setPainted(() => value))), [value]);
  return painted;
}
