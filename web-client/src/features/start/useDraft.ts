import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api, newId, withEtag, type Schemas, type Versioned } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';
import { saveable, type Draft } from './draft';

const WRITING_PAUSE_MS = 800;

export type Saving =
  | { state: 'unsaved' }
  | { state: 'saving' }
  | { state: 'saved'; at: number; whole: boolean }
  | { state: 'failed'; error: unknown };

interface SavedDraft {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  saving: Saving;
  /** The latest saved version, for what must be built on it. */
  saved: Versioned<Schemas['Plan']> | null;
  /** Saves at once what is not saved yet; answers the latest version, or null when it could not. */
  flush: () => Promise<Versioned<Schemas['Plan']> | null>;
}

/**
 * Keeps what is written, and saves it by itself a moment after the last word. Saves follow one another,
 * each on the version that the one before it made; the first opens the draft, once, however often it is tried.
 */
export function useDraft(
  initial: Draft,
  opened: Versioned<Schemas['Plan']> | null,
  onOpened: (planId: string) => void,
): SavedDraft {
  const client = useQueryClient();
  const [draft, setDraft] = useState(initial);
  const [saving, setSaving] = useState<Saving>({ state: 'unsaved' });
  const [saved, setSaved] = useState(opened);
  const latest = useRef({ draft: initial, saved: opened, dirty: false });
  const openingKey = useRef(newId());
  const running = useRef<Promise<Versioned<Schemas['Plan']> | null>>(Promise.resolve(opened));
  const whenOpened = useRef(onOpened);
  useEffect(() => {
    whenOpened.current = onOpened;
  }, [onOpened]);

  const saveOnce = useCallback(async (): Promise<Versioned<Schemas['Plan']> | null> => {
    const now = latest.current;
    if (!now.dirty) return now.saved;
    const part = saveable(now.draft);
    if (!part) return now.saved;
    now.dirty = false;
    setSaving({ state: 'saving' });
    try {
      const before = now.saved;
      const plan = before
        ? await withEtag(
            api.PUT('/plans/{planId}', {
              params: { path: { planId: before.body.id }, header: { 'If-Match': before.etag } },
              body: part.content,
            }),
          )
        : await withEtag(
            api.POST('/plans', { params: { header: { 'Idempotency-Key': openingKey.current } }, body: part.content }),
          );
      now.saved = plan;
      setSaved(plan);
      client.setQueryData(keys.plan(plan.body.id), plan);
      setSaving({ state: 'saved', at: Date.now(), whole: !part.leftOut });
      void client.invalidateQueries({ queryKey: keys.preview(plan.body.id) });
      void client.invalidateQueries({ queryKey: keys.sharing(plan.body.id) });
      void client.invalidateQueries({ queryKey: keys.plans });
      if (!before) whenOpened.current(plan.body.id);
      return plan;
    } catch (error) {
      now.dirty = true;
      setSaving({ state: 'failed', error });
      return null;
    }
  }, [client]);

  const flush = useCallback(() => {
    running.current = running.current.then(saveOnce, saveOnce);
    return running.current;
  }, [saveOnce]);

  const change = useCallback((part: Partial<Draft>) => {
    latest.current.draft = { ...latest.current.draft, ...part };
    latest.current.dirty = true;
    setDraft(latest.current.draft);
  }, []);

  useEffect(() => {
    if (!latest.current.dirty) return undefined;
    const timer = setTimeout(() => void flush(), WRITING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, flush]);

  // Leaving does not lose the last words: within the pages they are saved, at the browser's own exits it is asked.
  useEffect(() => () => void flush(), [flush]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (latest.current.dirty && saveable(latest.current.draft)) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);

  return { draft, change, saving, saved, flush };
}
