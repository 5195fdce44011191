// @ts-check
// What the page says of itself, and what it asks the program for.

export const NO_ANSWER = 'The program does not answer: is it still running where it was started?';

/** To a screen reader. @param {string} text */
export function tell(text) {
  const status = document.getElementById('status');
  if (status) status.textContent = text;
}

/** To everybody. @param {string} text */
export function problem(text) {
  const said = document.createElement('p');
  said.className = 'problem';
  said.setAttribute('role', 'alert');
  said.textContent = text;
  return said;
}

/** Puts a part of the page where it belongs, or why it cannot be had. @param {Element} place @param {string} path */
export async function fill(place, path, isWanted = () => true) {
  try {
    const response = await fetch(path);
    const drawn = await response.text();
    if (!isWanted()) return;
    if (!response.ok) throw new Error(drawn);
    place.innerHTML = drawn; // drawn and escaped by the program
  } catch {
    if (isWanted()) place.replaceChildren(problem(NO_ANSWER));
  }
}

export function isWide() {
  return matchMedia('(min-width: 64rem)').matches;
}

/** What a form sends that has no file. @param {FormData} given */
export function textFields(given) {
  const fields = new URLSearchParams();
  for (const [name, value] of given) fields.append(name, String(value));
  return fields;
}
