# For the tests of the lab and of what runs on it (sourced, never run): checks that count, load, and the last line.
# shellcheck shell=bash

passed=0
failed=0
check_output=$(mktemp)

# check SENTENCE COMMAND...: COMMAND has to succeed.
check() {
    local sentence=$1 started
    started=$(now_ms)
    shift
    if "$@" >"$check_output" 2>&1; then
        passed=$((passed + 1))
        printf 'ok    %s (%s s)\n' "$sentence" "$(seconds_since "$started")"
        return
    fi
    failed=$((failed + 1))
    printf 'FAIL  %s\n' "$sentence"
    tail -n 20 "$check_output" | sed 's/^/        /'
}

# refused COMMAND...: COMMAND has to fail.
refused() { ! "$@"; }

# refused_saying TEXT COMMAND...: COMMAND has to fail and print TEXT (a regular expression).
refused_saying() {
    local text=$1 printed
    shift
    if printed=$("$@" 2>&1); then return 1; fi
    printf '%s\n' "$printed"
    grep -qE -- "$text" <<<"$printed"
}

# prints TEXT COMMAND...: COMMAND has to succeed and print TEXT (a regular expression) on a line.
prints() {
    local text=$1 printed
    shift
    printed=$("$@" 2>&1) || {
        printf '%s\n' "$printed"
        return 1
    }
    printf '%s\n' "$printed"
    grep -qE -- "$text" <<<"$printed"
}

# same ONE OTHER
same() {
    printf '%s\n%s\n' "$1" "$2"
    [ "$1" = "$2" ]
}

# One busy loop for each processor, until release_processors.
load_processors() {
    local processor
    busy=()
    for ((processor = 0; processor < $(nproc); processor++)); do
        while :; do :; done &
        busy+=($!)
    done
}

release_processors() {
    ((${#busy[@]})) || return 0
    kill "${busy[@]}"
    wait "${busy[@]}" 2>/dev/null || true
    busy=()
}
busy=()

summary() {
    rm -f "$check_output"
    say "$passed passed, $failed failed"
    ((failed == 0))
}
