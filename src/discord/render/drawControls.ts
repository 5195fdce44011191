import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { cutText } from '../../presenting/cutText.ts';
import { type Action, MAX_CHOICES, type Menu } from '../../reply.ts';
import { ANY_ACTION, actionChoice, customId } from '../interaction/customId.ts';
import {
  MAX_BUTTON_LABEL,
  MAX_BUTTONS_IN_ROW,
  MAX_CHOICE_LABEL,
  MAX_CHOICE_VALUE,
  MAX_PLACEHOLDER,
  MAX_ROWS,
} from '../messageLimits.ts';
import { plainLine } from './escapeText.ts';

interface Controls {
  readonly actions?: readonly Action[] | undefined;
  readonly more?: readonly Action[];
  readonly menu?: Menu;
}

type Row = APIActionRowComponent<APIButtonComponentWithCustomId | APIStringSelectComponent>;

/** Menus and buttons in rows: first the menu, then the buttons as the reply groups them, last what is rarely used. */
export function drawControls({ actions = [], more = [], menu }: Controls, command: string): readonly Row[] {
  const buttons = inRows(actions).map(
    (row): Row => ({
      type: ComponentType.ActionRow,
      components: row.map((action) => drawButton(action, command)),
    }),
  );
  return [...rowOf(menu && drawMenu(menu, command)), ...buttons, ...rowOf(drawMore(more, command))].slice(
    0,
    MAX_ROWS,
  );
}

function rowOf(menu: APIStringSelectComponent | undefined): readonly Row[] {
  return menu ? [{ type: ComponentType.ActionRow, components: [menu] }] : [];
}

function drawMore(more: readonly Action[], command: string): APIStringSelectComponent | undefined {
  const choices = more.map((action) => ({ label: action.label, value: actionChoice(action) }));
  return drawMenu({ name: ANY_ACTION, label: 'More…', choices }, command);
}

function inRows(actions: readonly Action[]): readonly (readonly Action[])[] {
  const rows: Action[][] = [];
  for (const action of actions) {
    const row = rows.at(-1);
    if (row && row.length < MAX_BUTTONS_IN_ROW && !action.startsRow) row.push(action);
    else rows.push([action]);
  }
  return rows;
}

function drawButton(action: Action, command: string): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: action.isPrimary ? ButtonStyle.Primary : ButtonStyle.Secondary,
    label: cutText(action.short ?? action.label, MAX_BUTTON_LABEL),
    custom_id: customId(command, action),
  };
}

/** Undefined where nothing is left to choose: what Discord would refuse cannot be chosen. */
function drawMenu({ name, label, choices }: Menu, command: string): APIStringSelectComponent | undefined {
  const options = choices
    .map((choice) => ({ label: cutText(plainLine(choice.label), MAX_CHOICE_LABEL), value: choice.value }))
    .filter((choice) => choice.label && choice.value && choice.value.length <= MAX_CHOICE_VALUE)
    .slice(0, MAX_CHOICES);
  if (options.length === 0) return undefined;
  return {
    type: ComponentType.StringSelect,
    custom_id: customId(command, { name, value: '' }),
    placeholder: cutText(label, MAX_PLACEHOLDER),
    options,
  };
}
