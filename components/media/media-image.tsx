import { later } from '../ui/later.tsx';
import type { PictureProps } from './picture.tsx';

/** A picture of the content. Few aids have one, so what shows it is loaded with the first. */
export const MediaImage = later<PictureProps>(() => import('./picture.tsx').then(({ Picture }) => Picture));
