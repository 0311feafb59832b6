import { inOrder, openStoryDesk, type StoryDesk } from '../support/browser/story-desk';
import { planChapter } from './story/01-plan';
import { listsChapter } from './story/02-lists';
import { reviewChapter } from './story/03-review';
import { opinionsChapter } from './story/04-opinions';
import { classChapter } from './story/05-class';
import { overdueChapter } from './story/06-overdue';

/** A plan from its document to its report, through the pages, as each role: the sample's people, intakes of its own. */
let opened: StoryDesk;
beforeAll(async () => {
  opened = await openStoryDesk();
});
afterAll(() => opened.close());

const story = () => opened;
const tell = inOrder(story);

planChapter(story, tell);
listsChapter(story, tell);
reviewChapter(story, tell);
opinionsChapter(story, tell);
classChapter(story, tell);
overdueChapter(story, tell);

test('on none of these pages and dialogs has axe found anything, and no page has failed', () => {
  expect(opened.found).toEqual([]);
  expect(opened.desk.faults).toEqual([]);
});
