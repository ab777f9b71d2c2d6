import { expect, it, vi } from 'vitest';
import { Cleanup } from './cleanup.ts';

it('ends what was started, last first and once, though one of them fails', async () => {
  const complain = vi.spyOn(console, 'error').mockReturnValue();
  const ended: string[] = [];
  const cleanup = new Cleanup();
  cleanup.add(() => void ended.push('endpoint'));
  cleanup.add(() => Promise.reject(new Error('the pages did not stop')));
  cleanup.add(async () => void ended.push('browser'));
  await Promise.all([cleanup.run(), cleanup.run()]);
  expect(ended).toEqual(['browser', 'endpoint']);
  expect(complain).toHaveBeenCalledWith('the pages did not stop');
  complain.mockRestore();
});
