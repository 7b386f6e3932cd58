/** A real browser for tests, controlled by the Chrome DevTools protocol; it needs only the browser. */
package org.attn4j.study.browser;
