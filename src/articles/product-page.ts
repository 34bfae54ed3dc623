/** Signs in the markup of a page that it is about one product: names of shop software, microdata, a button to buy. */
import type { Element, ParentNode } from 'domhandler';
import { namesOf } from '../html/class-names.ts';
import { find, isWithin } from '../html/nodes.ts';
import type { Collected } from './metadata/collect.ts';

/** Name of the body of the page of one product in WooCommerce, where Open Graph says `article`. */
const SINGLE_PRODUCT = /(?:^| )-single-product-(?= |$)/;
const BUY = /-(?:add-?to-?(?:cart|bag|basket)|single-add-to-cart-button|buy-?now|product-form)(?=-)/;

/** Whether the `body` element is named as the page of one product. */
export function isNamedProduct(body: Element | undefined): boolean {
  return body !== undefined && SINGLE_PRODUCT.test(namesOf(body).text);
}

/** Whether there is a product in microdata. */
export function hasProductMarkup(body: ParentNode, { typed }: Collected): boolean {
  const isProduct = ({ attribs }: Element): boolean => /schema\.org\/Product\b/.test(attribs.itemtype ?? '');
  return typed.some((one) => one !== body && isProduct(one) && isWithin(one, body));
}

/** Whether there is a way to buy something. */
export function hasBuyButton(body: ParentNode): boolean {
  return find(body, isBuyButton) !== undefined;
}

function isBuyButton(element: Element): boolean {
  return (
    (element.name === 'button' || element.name === 'form' || element.name === 'input') &&
    BUY.test(namesOf(element).text)
  );
}
