import { useState } from 'preact/hooks';
import { attempt, remember } from '@/components/page/messages';
import { bundled } from '@/data/catalogue';
import { programme as words } from '@/data/locales/fr-programme';
import {
  isAsLeft,
  loadProgramme,
  type ProgrammeChange,
  putBackProgramme,
  readProgrammes,
  withdrawProgramme,
} from '@/utils/journal/programme';
import type { Programme } from '@/utils/journal/tables/ideas';
import { type ProgrammeProblem, readProgrammeFile } from '@/utils/programme/format';
import { type ProgrammePlan, planProgramme } from '@/utils/programme/plan';

export interface FilePreview {
  file: string;
  programme: Programme;
  plan: ProgrammePlan;
}

type State =
  | { step: 'idle' }
  | { step: 'refused'; reason: ProgrammeProblem; where: string | undefined }
  | { step: 'preview'; preview: FilePreview };

/** The way of a programme's catalogue: a file is read, what it changes is shown, it is loaded, and can be taken back. */
export function useProgrammeFile(focus: () => void) {
  const [state, setState] = useState<State>({ step: 'idle' });

  const readFile = (file: File) =>
    attempt(async () => {
      const reading = await readProgrammeFile(file);
      if (!reading.ok) return setState({ step: 'refused', reason: reading.reason, where: reading.where });
      const { programme } = reading;
      const before = (await readProgrammes()).file?.programme;
      setState({
        step: 'preview',
        preview: { file: file.name, programme, plan: planProgramme(before, programme, bundled) },
      });
    });

  const leave = () => setState({ step: 'idle' });

  const load = ({ programme }: FilePreview) =>
    attempt(async () => {
      const change = await loadProgramme(programme);
      leave();
      rememberChange(words.loaded, words.undoneLoad, programme.name, change);
    });

  const withdraw = () =>
    attempt(async () => {
      leave();
      const change = await withdrawProgramme();
      const { before } = change;
      if (before) rememberChange(words.withdrawn, words.undone, before.programme?.name ?? '', change);
    });

  function rememberChange(text: string, undone: string, which: string, change: ProgrammeChange) {
    focus();
    remember({
      message: { text, which, holds: () => isAsLeft(change) },
      before: words.before(which),
      async takeBack() {
        return (await putBackProgramme(change)) ? { text: undone, which } : { text: words.unchanged };
      },
      focus,
    });
  }

  return { state, readFile, leave, load, withdraw };
}
