import { ComponentType } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertFormSendable } from '../../../src/discord/assertSendable.ts';
import { drawForm } from '../../../src/discord/render/drawForm.ts';
import type { Form, FormField, Prompt } from '../../../src/form.ts';

/** Not blank, and longer than anything that Discord takes. */
const text = fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' }).map((each) => `a${each}`);
const id = fc.bigInt({ min: 1n, max: 10n ** 19n }).map(String);
const lengthTaken = fc.integer({ min: 1, max: 10_000 });
const name = fc.stringMatching(/^[a-z]{1,20}$/u);

const prompt: fc.Arbitrary<Prompt> = fc.record({ title: text, label: text, maxLength: lengthTaken });
const label = { name, label: text, hint: text };
const check = fc.record({
  name,
  label: text,
  hint: fc.oneof(text, fc.constant('')),
  isChecked: fc.boolean(),
});
const checks = fc.uniqueArray(check, { minLength: 1, maxLength: 15, selector: (each) => each.name });
const ids = fc.array(id, { maxLength: 40 });
const field: fc.Arbitrary<FormField> = fc.oneof(
  fc.record({ ...label, kind: fc.constant('text' as const), maxLength: lengthTaken, text: fc.string() }),
  fc.record({ ...label, kind: fc.constant('checks' as const), checks }),
  fc.record({ ...label, kind: fc.constantFrom('channels' as const, 'roles' as const), ids }),
);
const form: fc.Arbitrary<Form> = fc.record({
  title: text,
  lead: text,
  fields: fc.uniqueArray(field, { minLength: 1, maxLength: 6, selector: (each) => each.name }),
});

describe('drawForm', () => {
  it('makes of any form one that Discord takes', () => {
    fc.assert(
      fc.property(fc.oneof(prompt, form), (any) => {
        expect(() => assertFormSendable(drawForm(any, 'ask:follow:1'))).not.toThrow();
      }),
    );
  });

  it('shows each field under its own name, as far as a form has room', () => {
    fc.assert(
      fc.property(form, (any) => {
        const { components } = drawForm(any, 'settings:save:');
        const names = components.flatMap((each) =>
          each.type === ComponentType.Label ? [each.component.custom_id] : [],
        );
        expect(names).toEqual(any.fields.map((each) => each.name).slice(0, 4));
      }),
    );
  });
});
