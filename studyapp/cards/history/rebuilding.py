"""All states anew from the log, beside a window that goes on answering."""

import sqlite3
from collections.abc import Callable
from contextlib import closing

from studyapp.cards.history.log import LINK, UNDO
from studyapp.cards.history.replay import newest_parameters, put, replay_all, weights
from studyapp.cards.schedule import Scheduler

_TRIES = 3
"""How often it is begun anew, where cards were joined or parted meanwhile, before writers have to wait."""


def is_behind(db: sqlite3.Connection) -> bool:
    """Whether the states do not follow from the whole log, or from other parameters than its last."""
    row = db.execute("SELECT is_behind, fitted FROM progress").fetchone()
    return bool(row[0]) or newest_parameters(db)[0] != row[1]


def rebuild(path: str, told: Callable[[int, int], bool] | None) -> None:
    """Replay the log at `path` in a connection of its own; nothing changes where `told` answers False.

    Raises sqlite3.Error, and StudyappError where the file cannot be opened.
    """
    from studyapp.cards.history.store import connect, transaction

    with closing(connect(path)) as db:
        for tries in range(_TRIES + 1):
            if tries == _TRIES:
                with transaction(db):
                    if _replayed(db, told):
                        _finish(db)
                return
            # One look at the log: what is answered meanwhile is caught up with afterwards.
            db.execute("BEGIN")
            try:
                is_whole = _replayed(db, told)
            finally:
                db.execute("COMMIT")
            if not is_whole:
                return
            with transaction(db):
                if _finish(db):
                    return


def _replayed(db: sqlite3.Connection, told: Callable[[int, int], bool] | None) -> bool:
    fitted, parameters = newest_parameters(db)
    seq = db.execute("SELECT coalesce(max(seq), 0) FROM log").fetchone()[0]
    db.execute("CREATE TEMP TABLE IF NOT EXISTS basis (seq INTEGER, fitted TEXT)")
    db.execute("DELETE FROM temp.basis")
    db.execute("INSERT INTO temp.basis VALUES (?, ?)", (seq, fitted))
    return replay_all(db, Scheduler(parameters=parameters), told)


def _finish(db: sqlite3.Connection) -> bool:
    """Put the new states in place, with what was answered since; False where they do not fit any more."""
    seq, fitted = db.execute("SELECT seq, fitted FROM temp.basis").fetchone()
    since = "FROM log WHERE seq > ?"
    regrouped = db.execute(f"SELECT count(*) {since} AND kind IN ({LINK}, {UNDO})", (seq,)).fetchone()[0]
    if regrouped or newest_parameters(db)[0] != fitted:
        return False
    about = "FROM log JOIN names ON names.id = log.name WHERE seq > ?"
    behind = {int(row[0]) for row in db.execute(f"SELECT DISTINCT card {about}", (seq,))}
    db.execute("DELETE FROM states")
    db.execute("INSERT INTO states SELECT * FROM temp.fresh")
    row = db.execute("SELECT data FROM log WHERE id = ?", (fitted,)).fetchone()
    put(db, behind, Scheduler(parameters=weights(row[0]) if row else ()))
    db.execute("UPDATE progress SET is_behind = 0, fitted = ?", (fitted,))
    db.execute("DROP TABLE temp.fresh")
    return True
