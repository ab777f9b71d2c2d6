import sample from '../../../assets/sample/refund-handling.json' with { type: 'json' };
import { lessonSchema } from '../../../lib/contracts/lesson.ts';

/** The lesson that has cards of every kind, with a question of each kind. */
export const LESSON = lessonSchema.parse(sample.lesson);
