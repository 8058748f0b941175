# %% event-key
def key_of(payload):
    """A key that is the same for each delivery of one event."""
    identity = [
        payload["workspace_id"],
        payload["job"]["job_id"],
        payload["run"]["run_id"],
        payload.get("task", {}).get("task_key"),
        payload["event_type"],
    ]
    return hashlib.sha256(json.dumps(identity).encode()).hexdigest()
