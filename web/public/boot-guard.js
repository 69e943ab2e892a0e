/* For a page whose own script never ran, as in a browser too old for it: written so that any browser can read it. */
(function () {
  if (location.pathname !== '/plaza') return;
  var MINUTE = 60000;
  var KEY = 'ryg.boots';

  function tries() {
    try {
      return Number(sessionStorage.getItem(KEY)) || 0;
    } catch (error) {
      return 99;
    }
  }

  function again() {
    if (document.documentElement.hasAttribute('data-started')) return;
    var asked = new XMLHttpRequest();
    asked.open('GET', '/healthz');
    asked.timeout = 10000;
    asked.onload = function () {
      if (asked.status !== 200) return later(MINUTE);
      try {
        sessionStorage.setItem(KEY, String(tries() + 1));
      } catch (error) {
        /* Counted as many tries above. */
      }
      location.reload();
    };
    /* Without a server there is nothing to start from. */
    asked.onerror = asked.ontimeout = function () {
      later(MINUTE);
    };
    asked.send();
  }

  function later(ms) {
    setTimeout(again, ms);
  }

  /* Three quick tries let the older build come back; after them it waits. */
  later(tries() < 4 ? MINUTE : 10 * MINUTE);
})();
