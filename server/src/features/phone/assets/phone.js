/* Everything can be read and sent without this file. Written so that any browser since 2018 can read it. */
(function () {
  'use strict';
  const FIVE_MINUTES = 300000;

  /* How many characters there are still room for, and no second message by a second tap. */
  function helpForm(form) {
    const text = form.querySelector('textarea');
    const counter = form.querySelector('[data-counter]');
    const button = form.querySelector('button');
    if (!text || !counter || !button) return;
    function count() {
      counter.textContent = '已写 ' + text.value.length + ' 个字，最多 ' + text.maxLength + ' 个字';
    }
    text.addEventListener('input', count);
    count();
    form.addEventListener('submit', function () {
      button.disabled = true;
      button.textContent = '正在提交……';
    });
    /* A page that comes back from the browser's memory can be sent again. */
    window.addEventListener('pageshow', function () {
      button.disabled = false;
      button.textContent = '交给整改办';
    });
  }

  /* An address that names a town opens its list. */
  function openNamed() {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && document.getElementById(id);
    const details = target && (target.tagName === 'DETAILS' ? target : target.closest('details'));
    if (details) details.open = true;
  }

  /* A page that lay open for a while says when there is a newer edition; it never changes under a reader's eyes. */
  function watchEdition() {
    const own = document.documentElement.getAttribute('data-version');
    if (!own) return;
    let isDue = false;
    let isTold = false;
    function look() {
      if (document.hidden || !isDue || isTold) return;
      isDue = false;
      const asked = new XMLHttpRequest();
      asked.open('GET', '/api/public/version');
      asked.onload = function () {
        if (asked.status === 200 && String(JSON.parse(asked.responseText).version) !== own) sayNewer();
      };
      asked.send();
    }
    function sayNewer() {
      isTold = true;
      const note = document.createElement('p');
      note.className = 'caution';
      note.setAttribute('role', 'status');
      const link = document.createElement('a');
      link.href = location.pathname;
      link.textContent = '有新的内容，点这里重新打开';
      note.appendChild(link);
      const main = document.getElementById('main');
      main.insertBefore(note, main.firstChild);
    }
    setInterval(function () {
      isDue = true;
      look();
    }, FIVE_MINUTES);
    document.addEventListener('visibilitychange', look);
  }

  const form = document.querySelector('.say-form');
  if (form) helpForm(form);
  openNamed();
  window.addEventListener('hashchange', openNamed);
  watchEdition();
})();
