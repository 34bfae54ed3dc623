/** Gives the server what renders the pages of stories that are published without files. */
import type { AppContext } from '../app/app.ts';
import type { Config } from '../config/config.ts';
import { isPublishedWith } from '../publish/pages-key.ts';
import { createStoryPageService, type PageContext } from '../publish/story-page-service.ts';
import type { Records } from '../records/records.ts';
import type { Log } from '../runtime/log.ts';
import type { RenderPage } from '../server/page-renderer.ts';

/** Renders for the leader, with its current configuration. */
export function rendererOfLeader(app: () => AppContext, log: Log): RenderPage {
  return reporting(
    createStoryPageService(async () => app()),
    log,
  );
}

/** Renders for a process that does not lead: only with the settings that the leader publishes with. */
export function rendererOfFollower(config: Config, records: () => Promise<Records>, log: Log): RenderPage {
  let isLogged = false;
  const context = async (): Promise<PageContext | undefined> => {
    const store = await records();
    const isSame = await isPublishedWith(config, store);
    if (!isSame && !isLogged)
      log.warn(
        'the leader publishes with another configuration, so this process renders no story pages until both have the same',
      );
    isLogged = !isSame;
    return isSame ? { config, records: store, clock: Date.now } : undefined;
  };
  return reporting(createStoryPageService(context), log);
}

/** A page that fails is logged, once until one succeeds, and requested again by the reader. */
function reporting(render: RenderPage, log: Log): RenderPage {
  let isFailing = false;
  return async (page) => {
    try {
      const answer = await render(page);
      isFailing = false;
      return answer;
    } catch (err) {
      if (!isFailing) log.error({ err }, 'the page of a story could not be rendered');
      isFailing = true;
      return { kind: 'busy' };
    }
  };
}
