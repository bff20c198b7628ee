// The only way that this page makes elements: text goes in as text, never as markup.

/** Return a new element; `attributes` are set as they are, `children` are elements, strings or null. */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(key, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** Return the element of this page that has the id. */
export function byId(id) {
  return document.getElementById(id);
}
