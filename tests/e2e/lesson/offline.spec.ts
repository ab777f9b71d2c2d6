import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { test } from '../fixtures.ts';
import { heldMedia } from '../media/held-media.ts';
import { lookAt } from '../surfaces/look-at.ts';
import { Player } from './player.ts';
import { cardNamed, LESSON } from './sample-lesson.ts';

const PICTURE = cardNamed('charge-remembers');
const FILM = cardNamed('look-first');

/** What the captions of the film say, cue by cue. */
const SAID = readFileSync(new URL('../../../assets/sample/media/look-first.vtt', import.meta.url), 'utf8')
  .trim()
  .split('\n\n')
  .slice(1)
  .map((cue) => cue.split('\n').slice(1).join('\n'));

/** Every file that the lesson shows. */
const FILES = LESSON.cards.flatMap((card) => [
  ...('media' in card ? [card.media] : []),
  ...('captions' in card ? [card.captions] : []),
]);

test('5 a lesson is taken to its end with the network cut: its picture shows, its film plays with captions', async ({
  supportDesk,
  endpoint,
}, info) => {
  const before = await supportDesk.browser.open(supportDesk.browser.extensionUrl('learn.html'));
  await expect.poll(() => heldMedia(before)).toEqual(expect.arrayContaining(FILES));
  await endpoint.stop();
  await supportDesk.browser.restart();
  await supportDesk.browser.setOffline(true);

  const player = await Player.inTab(supportDesk, LESSON.id);
  const { page } = player;
  await player.take(LESSON, { until: PICTURE.place });
  const picture = page.getByRole('img', { name: /^A charge of 84\.00/ });
  await expect
    .poll(() => picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth))
    .toBe(1440);
  await player.take(LESSON, { from: PICTURE.place, until: FILM.place });

  const film = page.locator('video');
  const tracks = () =>
    film.evaluate((video: HTMLVideoElement) =>
      [...video.textTracks].map(({ kind, label, mode, cues }) => {
        const said = [...(cues ?? [])].map((cue) => (cue instanceof VTTCue ? cue.text : ''));
        return { kind, label, mode, said };
      }),
    );
  await expect.poll(tracks).toEqual([{ kind: 'captions', label: 'Captions', mode: 'showing', said: SAID }]);
  await player.tabTo(film);
  await page.keyboard.press('Space');
  const showing = () =>
    film.evaluate((video: HTMLVideoElement) => {
      const [cue] = video.textTracks[0]?.activeCues ?? [];
      return !video.paused && video.currentTime > 0.5 && cue instanceof VTTCue ? cue.text : '';
    });
  await expect.poll(showing).toBe(SAID[0]);
  await page.keyboard.press('Space');
  await expect.poll(() => film.evaluate((video: HTMLVideoElement) => video.paused)).toBe(true);
  await page.getByText('Read the transcript').click();
  await expect(page.locator('details li span:last-child')).toHaveText(SAID);
  await lookAt(page, 'lesson-film', info);

  await player.heading(FILM.card.title).focus();
  await player.take(LESSON, { from: FILM.place });
  await expect(player.heading('Passed')).toBeFocused();
  await expect(page.getByRole('button', { name: 'Open “Refund handling”' })).toBeVisible();
});
