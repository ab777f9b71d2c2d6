import { prepareBrowser } from '../demo/browser/install.ts';

console.log(`browser: ${prepareBrowser((line) => console.log(line))}`);
