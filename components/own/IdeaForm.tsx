import { useState } from 'preact/hooks';
import { EditForm } from '@/components/page/EditForm';
import type { Editing } from '@/components/page/useEdit';
import { costs, goals, organisers, places, readinesses, remotes, stages, times } from '@/data/facets';
import {
  costLabels,
  goalLabels,
  organiserLabels,
  placeLabels,
  readinessLabels,
  remoteLabels,
  stageLabels,
  timeLabels,
} from '@/data/locales/fr-facets';
import { ideaForm as words } from '@/data/locales/fr-ideas';
import { type IdeaEntry, listLimit, most, problemsIn, textLimit, titleLimit } from '@/utils/ideas/own-idea';
import { Boxes, Select, TextField } from './fields';
import { GuideStepsField } from './GuideStepsField';
import styles from './IdeaForm.module.css';

interface IdeaFormProps {
  editing: Editing<IdeaEntry>;
  /** Whether the idea was deleted meanwhile: what is written can then become a new one. */
  isGone?: boolean;
  /** Resolves to whether the idea is saved durably; if not, what keeps it is there to be seen. */
  onSave: (entry: IdeaEntry) => Promise<boolean>;
  onClose: () => void;
}

const guideParts = ['before', 'steps', 'questions', 'closing', 'remoteVariant', 'message'] as const;
const { fields: names } = words;

/** Title, text, facets and, if one likes, the parts of a guide. */
export function IdeaForm({ editing, isGone = false, onSave, onClose }: IdeaFormProps) {
  const { fields, change } = editing;
  const problems = problemsIn(fields);
  const [isUnfolded, setUnfolded] = useState(() => guideParts.some((part) => fields[part] !== ''));
  const isPartWrong = guideParts.some((part) => problems[part] !== undefined);
  return (
    <EditForm
      editing={editing}
      gone={isGone ? words.gone : undefined}
      name={isGone ? words.keepAsNew : undefined}
      isWrong={Object.keys(problems).length > 0}
      onSave={onSave}
      onClose={onClose}
    >
      {({ isChecked, conflictOver }) => {
        const wrong = (field: keyof IdeaEntry) => {
          const problem = problems[field];
          return isChecked && problem && words.problems(field, problem, most[field as keyof typeof most]);
        };
        const over = (field: keyof IdeaEntry, read: (value: string) => string = String) =>
          conflictOver(field, { name: names[field], read });
        const labelled = (labels: Readonly<Record<string, string>>) => (values: string) =>
          values
            .split(' ')
            .map((value) => labels[value] ?? value)
            .join(', ');
        const textField = (field: keyof IdeaEntry, limit: number, rows?: number, hint?: string) => (
          <>
            <TextField
              name={names[field]}
              value={fields[field]}
              limit={limit}
              {...(rows !== undefined && { rows })}
              {...(hint !== undefined && { hint })}
              wrong={wrong(field)}
              autofocus={field === 'title'}
              onChange={(value) => change({ [field]: value })}
            />
            {over(field)}
          </>
        );
        const select = (
          field: keyof IdeaEntry,
          values: readonly string[],
          labels: Readonly<Record<string, string>>,
        ) => (
          <>
            <Select
              name={names[field]}
              values={values}
              labels={labels}
              value={fields[field]}
              onChange={(value) => change({ [field]: value })}
            />
            {over(field, labelled(labels))}
          </>
        );
        const boxes = (
          field: 'goal' | 'places' | 'stages',
          values: readonly string[],
          labels: Readonly<Record<string, string>>,
        ) => (
          <>
            <Boxes
              name={names[field]}
              values={values}
              labels={labels}
              chosen={fields[field].split(' ').filter(Boolean)}
              isSingle={field === 'goal'}
              class={field === 'goal' ? styles.goals : undefined}
              wrong={wrong(field)}
              onChange={(value) => change({ [field]: value })}
            />
            {over(field, labelled(labels))}
          </>
        );
        return (
          <>
            {textField('title', titleLimit)}
            {textField('text', textLimit, 3, words.text)}
            {boxes('goal', goals, goalLabels)}
            {select('time', times, timeLabels)}
            {select('readiness', readinesses, readinessLabels)}
            {boxes('places', places, placeLabels)}
            {boxes('stages', stages, stageLabels)}
            {select('remote', remotes, remoteLabels)}
            {select('organiser', organisers, organiserLabels)}
            {select('cost', costs, costLabels)}
            <details
              class={styles.guide}
              open={isUnfolded || (isChecked && isPartWrong)}
              onToggle={({ currentTarget }) => setUnfolded(currentTarget.open)}
            >
              <summary>{words.guide}</summary>
              <div class={styles.parts}>
                <p>{words.guideAbout}</p>
                {textField('before', listLimit, 2, words.perLine)}
                <GuideStepsField entry={fields} wrong={wrong('steps')} onChange={(steps) => change({ steps })} />
                {over('steps')}
                {textField('questions', listLimit, 3, words.perLine)}
                {textField('closing', listLimit, 2, words.perLine)}
                {fields.remote !== 'no' && textField('remoteVariant', textLimit, 2)}
                {textField('message', listLimit, 3, words.perLine)}
              </div>
            </details>
          </>
        );
      }}
    </EditForm>
  );
}
