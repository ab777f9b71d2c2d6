import { hasNoDisplay } from './browser/flags.ts';
import { builtExtension } from './builds.ts';
import type { Cleanup } from './cleanup.ts';
import { Desk } from './drive/desk.ts';
import { type EndpointProcess, seedSample, startEndpoint } from './endpoint/process.ts';
import { servePages } from './pages-server.ts';

/** Two people of the sample workspace, each with a browser profile of their own. */
export type Desks = { support: Desk; sales: Desk };

export type Stage = { desks: Desks; endpoint: EndpointProcess };

export type StageSettings = {
  /** Path of the browser. */
  executable: string;
  /** SQLite file of the endpoint; made where it is absent. */
  file: string;
  say: (line: string) => void;
  cleanup: Cleanup;
};

/** Sets everything up that the main job needs; each part is handed to `cleanup` as soon as it runs. */
export async function setStage({ executable, file, say, cleanup }: StageSettings): Promise<Stage> {
  say('Starting the endpoint with the sample workspace');
  await seedSample(file);
  const endpoint = await startEndpoint({ file });
  cleanup.add(() => endpoint.stop());

  say('Serving the look-alike pages');
  const pages = await servePages();
  cleanup.add(() => pages.close());

  const openDesk = async (code: string) => {
    const settings = { executable, extension: builtExtension('managed'), pages, headless: hasNoDisplay() };
    const desk = await Desk.open(settings);
    cleanup.add(() => desk.browser.close());
    await desk.join(code, endpoint.url);
    return desk;
  };
  say('Opening the browser of a support agent, who joins the workspace');
  const support = await openDesk('SUPPORT-SAMPLE');
  say('Opening the browser of a sales rep, who joins the workspace');
  const sales = await openDesk('SALES-SAMPLE');
  return { desks: { support, sales }, endpoint };
}
