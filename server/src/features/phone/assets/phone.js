/* Everything can be read and sent without this file. Written so that any browser of the last ten years can read it. */
(function () {
  'use strict';
  var MINUTE = 60000;

  /* How many characters there are still room for, and no second message by a second tap. */
  function helpForm(form) {
    var text = form.querySelector('textarea');
    var counter = form.querySelector('[data-counter]');
    var button = form.querySelector('button');
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
    var id = decodeURIComponent(location.hash.slice(1));
    var target = id && document.getElementById(id);
    var details = target && (target.tagName === 'DETAILS' ? target : target.closest('details'));
    if (details) details.open = true;
  }

  /* A page that lay open for a while says when there is a newer edition; it never changes under a reader's eyes. */
  function watchEdition() {
    var own = document.documentElement.getAttribute('data-version');
    var checked = 0;
    function look() {
      if (document.hidden || !own || Date.now() - checked < 5 * MINUTE) return;
      checked = Date.now();
      var asked = new XMLHttpRequest();
      asked.open('GET', '/api/public/version');
      asked.onload = function () {
        if (asked.status !== 200) return;
        var now = JSON.parse(asked.responseText);
        if (String(now.version) !== own) sayNewer();
      };
      asked.send();
    }
    function sayNewer() {
      own = null;
      var note = document.createElement('p');
      note.className = 'caution';
      note.setAttribute('role', 'status');
      var link = document.createElement('a');
      link.href = location.pathname;
      link.textContent = '有新的内容，点这里重新打开';
      note.appendChild(link);
      var main = document.getElementById('main');
      main.insertBefore(note, main.firstChild);
    }
    checked = Date.now();
    document.addEventListener('visibilitychange', look);
    setInterval(look, MINUTE);
  }

  var form = document.querySelector('.say-form');
  if (form) helpForm(form);
  openNamed();
  window.addEventListener('hashchange', openNamed);
  watchEdition();
})();
