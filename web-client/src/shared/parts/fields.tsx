import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react';
import type { FieldError, UseFormRegisterReturn } from 'react-hook-form';
import { Icon } from './Icon';

interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: FieldError | undefined;
  registration?: UseFormRegisterReturn;
  optional?: ReactNode;
}

function useFieldIds(hint: ReactNode, error: FieldError | undefined) {
  const id = useId();
  const describedBy = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(' ') || undefined;
  return { id, describedBy };
}

function Frame({ id, label, hint, error, optional, children }: FieldProps & { id: string; children: ReactNode }) {
  return (
    <div className={error ? 'form-group form-error' : 'form-group'}>
      <label className="form-label" htmlFor={id}>
        {label} {optional && <span className="meta">{optional}</span>}
      </label>
      {hint && (
        <span className="form-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children}
      <FieldFault id={`${id}-error`} error={error} />
    </div>
  );
}

function FieldFault({ id, error }: { id: string; error: FieldError | undefined }) {
  if (!error) return null;
  return (
    <span className="form-error-message" id={id}>
      <Icon name="problem" size={16} /> {error.message}
    </span>
  );
}

interface TextFieldProps extends FieldProps, InputHTMLAttributes<HTMLInputElement> {
  /** What is usually written; anything else may be. */
  suggestions?: readonly string[];
}

export function TextField({
  label,
  hint,
  error,
  registration,
  optional,
  className,
  suggestions,
  ...input
}: TextFieldProps) {
  const { id, describedBy } = useFieldIds(hint, error);
  return (
    <Frame {...{ id, label, hint, error, optional }}>
      <input
        className={`form-input ${className ?? ''}`}
        id={id}
        type="text"
        aria-describedby={describedBy}
        aria-invalid={error ? true : undefined}
        list={suggestions && `${id}-usual`}
        {...input}
        {...registration}
      />
      {suggestions && (
        <datalist id={`${id}-usual`}>
          {suggestions.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
    </Frame>
  );
}

export function TextAreaField({
  label,
  hint,
  error,
  registration,
  optional,
  className,
  ...input
}: FieldProps & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const { id, describedBy } = useFieldIds(hint, error);
  return (
    <Frame {...{ id, label, hint, error, optional }}>
      <textarea
        className={`form-input ${className ?? ''}`}
        id={id}
        aria-describedby={describedBy}
        aria-invalid={error ? true : undefined}
        {...input}
        {...registration}
      />
    </Frame>
  );
}

export function SelectField({
  label,
  hint,
  error,
  registration,
  optional,
  children,
  ...input
}: FieldProps & SelectHTMLAttributes<HTMLSelectElement>) {
  const { id, describedBy } = useFieldIds(hint, error);
  return (
    <Frame {...{ id, label, hint, error, optional }}>
      <select
        className="form-select"
        id={id}
        aria-describedby={describedBy}
        aria-invalid={error ? true : undefined}
        {...input}
        {...registration}
      >
        {children}
      </select>
    </Frame>
  );
}

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

/** A question with a few answers, as native radio buttons. */
export function RadioField({
  label,
  hint,
  error,
  registration,
  choices,
  inRow = false,
  value,
  onChoose,
  name,
}: FieldProps & {
  choices: Choice[];
  inRow?: boolean;
  value?: string;
  onChoose?: (value: string) => void;
  name?: string;
}) {
  const { id, describedBy } = useFieldIds(hint, error);
  return (
    <fieldset className={error ? 'form-group form-error' : 'form-group'} aria-describedby={describedBy}>
      <legend className="form-label">{label}</legend>
      {hint && (
        <span className="form-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <div className={inRow ? 'radio-row' : 'radio-column'}>
        {choices.map((choice) => (
          <label key={choice.value} className="radio">
            <input
              type="radio"
              value={choice.value}
              disabled={choice.disabled}
              {...(registration ?? {
                name: name ?? id,
                checked: value === choice.value,
                onChange: () => onChoose?.(choice.value),
              })}
            />
            <span>
              {choice.label}
              {choice.hint && <span className="form-hint">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldFault id={`${id}-error`} error={error} />
    </fieldset>
  );
}
