// Wires the journal: what is asked stands in the address, what is found in the list.
import { render } from 'preact';
import { JournalBar } from '../../components/journal-bar.tsx';
import { JournalCareWords } from '../../components/journal-care.tsx';
import { JournalFilters } from '../../components/journal-filters.tsx';
import { JournalList } from '../../components/journal-list.tsx';
import { JournalMemories } from '../../components/journal-memories.tsx';
import { JournalPage } from '../../components/journal-page.tsx';
import { LensBalance } from '../../components/lens-balance.tsx';
import { YearAtAGlance } from '../../components/year-at-a-glance.tsx';
import { isWholeJournal, journalAddress } from '../../utils/domain/journal-address.ts';
import type { NoteHit } from '../../utils/domain/note-query.ts';
import { message } from '../../utils/messages/journal.ts';
import { speakPage } from '../../utils/messages/language.ts';
import type { Changes } from '../../utils/services/changes.ts';
import { emptiedOn, forgetEmptied } from '../../utils/services/emptied-store.ts';
import { createJournal } from '../../utils/services/journal.ts';
import { createJournalCare } from '../../utils/services/journal-care.ts';
import { createJournalEdits } from '../../utils/services/journal-edits.ts';
import { createJournalRelated } from '../../utils/services/journal-related.ts';
import { createJournalSelection } from '../../utils/services/journal-selection.ts';
import { createJournalYear } from '../../utils/services/journal-year.ts';
import { createMemories } from '../../utils/services/memories.ts';
import { reportError, reporting } from '../../utils/services/report-error.ts';
import { sealWhenIdle } from '../../utils/services/search.ts';
import type { Store } from '../../utils/services/store.ts';
import type { System } from '../../utils/services/system.ts';
import { followLook } from '../every-page/language.ts';
import { rowOf } from './rows.tsx';
import { createTransferView } from './transfer.tsx';
import { valueName } from './value-name.ts';

export type JournalOptions = {
  container: HTMLElement;
  store: Store;
  changes: Changes;
  system: System;
};

export function startJournal({ container, store, changes, system }: JournalOptions): void {
  const reported = reporting('the journal');
  const thisYear = () => String(new Date(system.now().instant).getFullYear());
  const journal = createJournal({
    store,
    system,
    onAddress: (hash) => history.replaceState(null, '', hash || location.pathname),
  });
  const edits = createJournalEdits({ store, system, changes, reload: journal.reload });
  const selection = createJournalSelection();
  const related = createJournalRelated(store);
  const year = createJournalYear(store, thisYear());
  const memories = createMemories(store, system);
  const care = createJournalCare(store, system);
  const names = valueName(journal);
  const transfer = createTransferView(
    { store, system, changes, onImported: () => reported(journal.reload()) },
    reported,
  );
  /** The ids of the hits, made once for each list of them. */
  let listed: { hits: readonly NoteHit[]; ids: readonly string[] } = { hits: [], ids: [] };

  function idsOf(hits: readonly NoteHit[]): readonly string[] {
    if (listed.hits !== hits) listed = { hits, ids: hits.map(({ note }) => note) };
    return listed.ids;
  }

  /** The notes picked, or those in sight; undefined where that is the whole journal. */
  function shownOnly(ids: readonly string[]): readonly string[] | undefined {
    const picking = selection.state.get();
    if (picking.isOpen && picking.ids.size > 0) return [...picking.ids];
    return isWholeJournal(journal.state.get().address) ? undefined : ids;
  }

  async function deletePicked(): Promise<void> {
    const { ids } = selection.state.get();
    selection.onOpen(false);
    await edits.onDelete([...ids]);
  }

  function draw(): void {
    const { address, hits, counts, question, ...found } = journal.state.get();
    const { taken, status, editing } = edits.state.get();
    const picking = selection.state.get();
    const ids = idsOf(hits);
    render(
      <JournalPage
        address={address}
        isLoaded={found.isLoaded}
        isComplete={found.isComplete}
        found={hits.length}
        isPicking={picking.isOpen}
        problem={store.state.get().problem}
        transfer={transfer.view(shownOnly(ids))}
        isYearOpen={year.state.get().isOpen}
        onQuery={(query) => reported(journal.onQuery(query))}
        onPick={selection.onOpen}
        onYearOpen={onYearOpen}
        filters={
          <JournalFilters
            filters={address.filters}
            counts={counts}
            valueName={names}
            onFacet={(facet, value, isWanted) => reported(journal.onFacet(facet, value, isWanted))}
            onSpan={(end, day) => reported(journal.onSpan(end, day))}
            onClear={() => reported(journal.onClear())}
          />
        }
        year={<YearAtAGlance {...year.state.get()} onYear={year.onYear} />}
        memories={<JournalMemories {...memories.state.get()} />}
        balance={<LensBalance counts={counts.lens} />}
        care={
          <JournalCareWords
            missedBackup={care.state.get().missedBackup}
            thisYear={thisYear()}
            emptiedOn={emptiedOn()}
            onEmptiedSeen={() => {
              forgetEmptied();
              draw();
            }}
          />
        }
        bar={
          <JournalBar
            status={status}
            deleted={taken && 'notes' in taken ? taken.notes.length : 0}
            repaired={care.state.get().repaired}
            canUndo={taken !== undefined}
            picked={picking.isOpen ? picking.ids.size : undefined}
            found={hits.length}
            onUndo={() => reported(edits.onUndo())}
            onPickAll={() => selection.onPickAll(ids)}
            onDeletePicked={() => reported(deletePicked())}
            onDone={() => selection.onOpen(false)}
          />
        }
        list={
          <JournalList
            label={message('savedNotes')}
            ids={ids}
            question={question}
            kept={editing?.note}
            row={rowOf({ journal, edits, selection, related, reported, thisYear })}
            onNeed={journal.need}
            onError={(error) => reportError('the rows of the journal', error)}
          />
        }
      />,
      container,
    );
  }

  function loadYear(): void {
    const { address, hits } = journal.state.get();
    if (year.state.get().isOpen) reported(year.load(address, hits));
  }

  function onYearOpen(isOpen: boolean): void {
    year.onOpen(isOpen);
    loadYear();
  }

  async function openAddress(): Promise<void> {
    const isFromRow = document.activeElement?.closest('.journal-list') != null;
    selection.onOpen(false);
    await journal.open(journalAddress(location.hash));
    if (isFromRow) requestAnimationFrame(focusFirstNote);
  }

  /** A link in a row led away from it, and the focus had nowhere to stay. */
  function focusFirstNote(): void {
    const first = container.querySelector<HTMLElement>('.journal-list article');
    if (first === null || document.activeElement !== document.body) return;
    first.tabIndex = -1;
    first.focus();
  }

  let { hits, question } = journal.state.get();
  journal.state.subscribe((state) => {
    if (state.hits !== hits) {
      loadYear();
      reported(related.refresh());
    }
    if (state.question !== question) {
      edits.onGoOn();
      care.onGoOn();
    }
    ({ hits, question } = state);
  });
  edits.state.subscribe(({ status }) => {
    if (status !== 'idle') care.onGoOn();
  });
  for (const { subscribe } of [journal.state, edits.state, selection.state]) subscribe(draw);
  for (const { subscribe } of [year.state, memories.state, store.state]) subscribe(draw);
  for (const { subscribe } of [care.state, related.state]) subscribe(draw);
  transfer.subscribe(draw);
  addEventListener('hashchange', () => reported(openAddress()));
  followLook(changes, speakPage, draw);
  changes.listen((change) => {
    if (change === 'notes') reported(journal.reload());
    if (change === 'notes' || change === 'settings') reported(memories.load());
  });
  draw();
  // What stands above the notes is there before them: a row must not move from under a hand.
  const above = Promise.all([memories.load(), care.look()]);
  reported(above.then(openAddress).then(memories.onAgainSeen));
  reported(store.run(sealWhenIdle));
  requestIdleCallback(() => reported(care.check()));
}
