/** A real browser for tests, by the Chrome DevTools protocol: it needs the browser and nothing else. */
package org.attn4j.study.browser;
