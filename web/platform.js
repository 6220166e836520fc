// The one library of functions that C++ calls on the page (src/platform/web/bridge.h): it turns pointers and sizes into strings
// and bytes and hands them to Module.page (web/page/page.mjs).
//
// Emscripten 3.1.6 up to the newest read this file: no Map or Set among the library's values (they would arrive as {}), no
// UTF8ToString among the dependencies (its name changed), no heap view outside (not exported by newer ones).
mergeInto(LibraryManager.library, {
  $gloss_memory: {
    /** @param {number} pointer @param {number} size */
    bytes: function (pointer, size) {
      return HEAPU8.slice(pointer, pointer + size);
    },
    /** @param {number} pointer @param {number} size */
    text: function (pointer, size) {
      return new TextDecoder().decode(HEAPU8.slice(pointer, pointer + size));
    },
    /** @param {Uint8Array} bytes */
    put: function (bytes) {
      const pointer = Module['_gloss_buffer'](bytes.length);
      HEAPU8.set(bytes, pointer);
    },
    /** @param {Uint8Array} bytes */
    put_blob: function (bytes) {
      const pointer = Module['_gloss_blob'](bytes.length);
      HEAPU8.set(bytes, pointer);
    },
  },

  page_start__deps: ['$gloss_memory'],
  page_start: function () {
    Module['page'].attach({ exports: Module, put: gloss_memory.put, putBlob: gloss_memory.put_blob });
  },

  page_request_frame: function () {
    Module['page'].frames.request();
  },
  page_request_work: function () {
    Module['page'].frames.requestWork();
  },
  /** @param {number} milliseconds */
  page_request_frame_after: function (milliseconds) {
    Module['page'].frames.requestAfter(milliseconds);
  },
  page_wake: function () {
    Module['page'].frames.wake();
  },
  /** @param {number} has_graphics */
  page_show_graphics: function (has_graphics) {
    Module['page'].showGraphics(has_graphics !== 0);
  },

  page_give_up__deps: ['$gloss_memory'],
  /** @param {number} text @param {number} size */
  page_give_up: function (text, size) {
    Module['page'].giveUp(gloss_memory.text(text, size));
  },
  page_presented: function () {
    Module['page'].showPicture();
  },

  page_set_fields__deps: ['$gloss_memory'],
  /** @param {number} packet @param {number} size */
  page_set_fields: function (packet, size) {
    Module['page'].fields.set(gloss_memory.bytes(packet, size));
  },
  page_focus_field__deps: ['$gloss_memory'],
  /** @param {number} id @param {number} size */
  page_focus_field: function (id, size) {
    Module['page'].fields.focus(gloss_memory.text(id, size));
  },
  page_leave_fields: function () {
    Module['page'].fields.leave();
  },
  /**
   * @param {number} is_shown @param {number} x @param {number} y
   * @param {number} width @param {number} height @param {number} color
   */
  page_set_caret: function (is_shown, x, y, width, height, color) {
    Module['page'].caret.set(is_shown !== 0, { x, y, width, height }, color);
  },

  /** @param {number} cursor */
  page_set_cursor: function (cursor) {
    Module['page'].surface.setCursor(cursor);
  },
  page_set_title__deps: ['$gloss_memory'],
  /** @param {number} text @param {number} size */
  page_set_title: function (text, size) {
    document.title = gloss_memory.text(text, size);
  },
  page_announce__deps: ['$gloss_memory'],
  /** @param {number} text @param {number} size */
  page_announce: function (text, size) {
    Module['page'].announce(gloss_memory.text(text, size));
  },
  /** @param {number} background @param {number} is_dark */
  page_set_colors: function (background, is_dark) {
    Module['page'].surface.setColors(background, is_dark !== 0);
  },
  /** @param {number} is_reduced */
  page_set_motion: function (is_reduced) {
    Module['page'].surface.setMotion(is_reduced !== 0);
  },

  page_download__deps: ['$gloss_memory'],
  /**
   * @param {number} name @param {number} name_size @param {number} type @param {number} type_size
   * @param {number} bytes @param {number} size
   */
  page_download: function (name, name_size, type, type_size, bytes, size) {
    Module['page'].files.download(gloss_memory.text(name, name_size), gloss_memory.text(type, type_size), gloss_memory.bytes(bytes, size));
  },
  page_add_to_download__deps: ['$gloss_memory'],
  /** @param {number} bytes @param {number} size */
  page_add_to_download: function (bytes, size) {
    Module['page'].files.addToDownload(gloss_memory.bytes(bytes, size));
  },
  page_finish_download__deps: ['$gloss_memory'],
  /** @param {number} name @param {number} name_size @param {number} type @param {number} type_size */
  page_finish_download: function (name, name_size, type, type_size) {
    Module['page'].files.finishDownload(gloss_memory.text(name, name_size), gloss_memory.text(type, type_size));
  },
  page_drop_download: function () {
    Module['page'].files.dropDownload();
  },
  page_choose_file__deps: ['$gloss_memory'],
  /** @param {number} accept @param {number} size @param {number} request */
  page_choose_file: function (accept, size, request) {
    Module['page'].files.choose(gloss_memory.text(accept, size), request);
  },
  page_open_link__deps: ['$gloss_memory'],
  /** @param {number} url @param {number} size */
  page_open_link: function (url, size) {
    Module['page'].files.openLink(gloss_memory.text(url, size));
  },
  page_write_clipboard__deps: ['$gloss_memory'],
  /** @param {number} plain @param {number} plain_size @param {number} html @param {number} html_size */
  page_write_clipboard: function (plain, plain_size, html, html_size) {
    Module['page'].clipboard.write({ plain: gloss_memory.text(plain, plain_size), html: gloss_memory.text(html, html_size) });
  },
  page_answer_open__deps: ['$gloss_memory'],
  /** @param {number} request @param {number} is_opened @param {number} notice @param {number} size */
  page_answer_open: function (request, is_opened, notice, size) {
    Module['page'].automation.answerOpen(request >>> 0, is_opened !== 0, gloss_memory.text(notice, size));
  },
  page_fetch__deps: ['$gloss_memory'],
  /** @param {number} name @param {number} size */
  page_fetch: function (name, size) {
    Module['page'].files.fetchAsset(gloss_memory.text(name, size));
  },

  page_read_setting__deps: ['$gloss_memory'],
  /** @param {number} name @param {number} size */
  page_read_setting: function (name, size) {
    const value = Module['page'].settings.read(gloss_memory.text(name, size));
    if (value === null) return 0;
    gloss_memory.put(new TextEncoder().encode(value));
    return 1;
  },
  page_write_setting__deps: ['$gloss_memory'],
  /** @param {number} name @param {number} name_size @param {number} value @param {number} value_size */
  page_write_setting: function (name, name_size, value, value_size) {
    Module['page'].settings.write(gloss_memory.text(name, name_size), gloss_memory.text(value, value_size));
  },

  page_local_moment__deps: ['$gloss_memory'],
  /** @param {number} seconds @param {number} style */
  page_local_moment: function (seconds, style) {
    gloss_memory.put(new TextEncoder().encode(Module['page'].dates.moment(seconds, style)));
  },

  page_address__deps: ['$gloss_memory'],
  page_address: function () {
    gloss_memory.put(new TextEncoder().encode(location.origin + location.pathname));
  },
  page_reader_languages__deps: ['$gloss_memory'],
  page_reader_languages: function () {
    gloss_memory.put(new TextEncoder().encode(navigator.languages.join(' ')));
  },
  page_set_language__deps: ['$gloss_memory'],
  /** @param {number} language @param {number} size */
  page_set_language: function (language, size) {
    gloss_memory.put(new TextEncoder().encode(Module['page'].setLanguage(gloss_memory.text(language, size))));
  },

  page_character_advance__deps: ['$gloss_memory'],
  /**
   * @param {number} text @param {number} size @param {number} language @param {number} language_size @param {number} look
   */
  page_character_advance: function (text, size, language, language_size, look) {
    return Module['page'].characters.advance(gloss_memory.text(text, size), gloss_memory.text(language, language_size), look);
  },
  page_picture_character__deps: ['$gloss_memory'],
  /**
   * @param {number} text @param {number} size @param {number} language @param {number} language_size @param {number} look
   * @param {number} em @param {number} shift
   */
  page_picture_character: function (text, size, language, language_size, look, em, shift) {
    const words = gloss_memory.text(text, size);
    gloss_memory.put(Module['page'].characters.picture(words, gloss_memory.text(language, language_size), look, em, shift));
  },
  page_draw_character__deps: ['$GL'],
  /** @param {number} x @param {number} y */
  page_draw_character: function (x, y) {
    Module['page'].characters.draw(GLctx, x, y);
  },

  page_store__deps: ['$gloss_memory'],
  /**
   * @param {number} ticket @param {number} operation @param {number} key @param {number} key_size
   * @param {number} first @param {number} second @param {number} third @param {number} bytes @param {number} size
   */
  page_store: function (ticket, operation, key, key_size, first, second, third, bytes, size) {
    const request = { key: gloss_memory.text(key, key_size), first, second, third, bytes: gloss_memory.bytes(bytes, size) };
    Module['page'].vault.perform(ticket, operation, request);
  },

  page_request_lock__deps: ['$gloss_memory'],
  /** @param {number} key @param {number} size @param {number} is_taking */
  page_request_lock: function (key, size, is_taking) {
    Module['page'].locks.request(gloss_memory.text(key, size), is_taking !== 0);
  },
  page_release_lock__deps: ['$gloss_memory'],
  /** @param {number} key @param {number} size */
  page_release_lock: function (key, size) {
    Module['page'].locks.release(gloss_memory.text(key, size));
  },
  page_tell_appended__deps: ['$gloss_memory'],
  /** @param {number} key @param {number} size */
  page_tell_appended: function (key, size) {
    Module['page'].locks.tellAppended(gloss_memory.text(key, size));
  },

  /** @param {number} units @param {number} count @param {number} marks */
  page_find_words: function (units, count, marks) {
    const text = new TextDecoder('utf-16le').decode(HEAPU8.slice(units, units + 2 * count));
    const ends = Module['page'].words.ends(text);
    if (!ends) return 0;
    for (const end of ends) HEAPU8[marks + end - 1] = 1;
    return 1;
  },

  page_find_pattern__deps: ['$gloss_memory'],
  /**
   * @param {number} search @param {number} text @param {number} text_size
   * @param {number} pattern @param {number} pattern_size @param {number} ignores_case
   */
  page_find_pattern: function (search, text, text_size, pattern, pattern_size, ignores_case) {
    const wish = { text: gloss_memory.text(text, text_size), pattern: gloss_memory.text(pattern, pattern_size), ignoresCase: ignores_case !== 0 };
    Module['page'].findPattern(search >>> 0, wish);
  },

  page_reply__deps: ['$gloss_memory'],
  /** @param {number} bytes @param {number} size */
  page_reply: function (bytes, size) {
    Module['page'].program.takeReply(gloss_memory.bytes(bytes, size));
  },
});
