import { configured } from './configured.ts';
import { serve } from './serve.ts';

await serve(configured());
